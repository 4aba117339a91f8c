import { describe, expect, it } from 'vitest';
import { number } from '../notebook/param.ts';
import { positionOf, spoken, valueAfterKey, valueAt, widthOf } from './knob.ts';

const mean = number('mean', { tex: 'm', meaning: 'mean of q', initial: 0.5, min: -2, max: 2, step: 0.05 });
const rate = number('rate', {
  tex: 'r',
  meaning: 'learning rate',
  initial: 0.01,
  min: 1e-4,
  max: 1,
  step: 0.001,
  scale: 'log',
});

describe('a slider', () => {
  it('puts a value where it lies in its range, along the logarithm on a log scale', () => {
    expect(positionOf(mean, 0)).toBe(0.5);
    expect(positionOf(rate, 0.01)).toBeCloseTo(0.5, 12);
    expect(positionOf(mean, 9)).toBe(1);
  });

  it('lands on whole steps and on both ends', () => {
    expect(valueAt(mean, 0.52)).toBeCloseTo(0.1, 12);
    expect(valueAt(mean, 1)).toBe(2);
    expect(valueAt(mean, -1)).toBe(-2);
    expect(valueAt(rate, 0.5)).toBeCloseTo(0.01, 12);
  });

  it('moves by a step, a tenth with Shift, ten with Page Up, and stops at the ends', () => {
    expect(valueAfterKey(mean, 0.5, 'ArrowRight', false)).toBeCloseTo(0.55, 12);
    expect(valueAfterKey(mean, 0.5, 'ArrowDown', true)).toBeCloseTo(0.495, 12);
    expect(valueAfterKey(mean, 0.5, 'PageUp', false)).toBeCloseTo(1, 12);
    expect(valueAfterKey(mean, 1.99, 'PageUp', false)).toBe(2);
    expect(valueAfterKey(mean, 0.5, 'Home', false)).toBe(-2);
    expect(valueAfterKey(mean, 0.5, 'x', false)).toBeUndefined();
  });

  it('moves by equal factors on a log scale', () => {
    const up = valueAfterKey(rate, 0.01, 'ArrowUp', false) ?? NaN;
    expect(valueAfterKey(rate, up, 'ArrowDown', false)).toBeCloseTo(0.01, 12);
    expect(up / 0.01).toBeGreaterThan(1);
  });

  it('keeps room for its longest value and says what it is', () => {
    expect(widthOf(mean)).toBe('−2.00'.length);
    expect(spoken(mean, -0.5)).toBe('mean of q −0.50');
  });
});
