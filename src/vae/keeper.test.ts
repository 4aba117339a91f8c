import { describe, expect, it } from 'vitest';
import { createKeeper } from './keeper.ts';
import { defaults } from './protocol.ts';
import type { Checkpoint } from './protocol.ts';

const numbers = (value: number): Float32Array => new Float32Array(3).fill(value);
const checkpoint = (step: number, value = 1): Checkpoint => ({
  settings: defaults['heat-bump'],
  step,
  seen: 0,
  parameters: numbers(value),
  firstMoment: numbers(0),
  secondMoment: numbers(0),
  adamStep: step,
});

describe('the keeper of a run', () => {
  it('keeps the last state that is sound: not one of zeros, as a lost chip gives, nor one that is no number', () => {
    const keeper = createKeeper();
    expect(keeper.keep(checkpoint(5))).toBe(true);
    expect(keeper.keep(checkpoint(9, 0))).toBe(false);
    expect(keeper.keep(checkpoint(12, NaN))).toBe(false);
    expect(keeper.last?.step).toBe(5);
  });

  it('asks for the next one after a second, so that never more than two are lost', () => {
    let now = 0;
    const keeper = createKeeper(() => now);
    expect(keeper.isDue()).toBe(true);
    keeper.keep(checkpoint(1));
    now = 999;
    expect(keeper.isDue()).toBe(false);
    now = 1001;
    expect(keeper.isDue()).toBe(true);
  });
});
