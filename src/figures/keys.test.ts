import { describe, expect, it } from 'vitest';
import { keyMove } from './keys.ts';

describe('the keys of a handle', () => {
  it('move one step by arrow, a tenth with Shift, ten by page', () => {
    expect(keyMove('ArrowRight', false, 'x', false)).toEqual({ kind: 'steps', axis: 'x', steps: 1 });
    expect(keyMove('ArrowLeft', true, 'x', false)).toEqual({ kind: 'steps', axis: 'x', steps: -0.1 });
    expect(keyMove('PageUp', false, 'x', false)).toEqual({ kind: 'steps', axis: 'x', steps: 10 });
  });

  it('let all four arrows drive a handle with one axis, as a slider must', () => {
    expect(keyMove('ArrowUp', false, 'x', false)).toEqual({ kind: 'steps', axis: 'x', steps: 1 });
    expect(keyMove('ArrowLeft', false, 'y', false)).toEqual({ kind: 'steps', axis: 'y', steps: -1 });
  });

  it('go where they point on a handle with two axes', () => {
    expect(keyMove('ArrowUp', false, 'x', true)).toEqual({ kind: 'steps', axis: 'y', steps: 1 });
    expect(keyMove('ArrowLeft', false, 'y', true)).toEqual({ kind: 'steps', axis: 'x', steps: -1 });
    expect(keyMove('PageDown', false, 'y', true)).toEqual({ kind: 'steps', axis: 'y', steps: -10 });
  });

  it('reach the ends, go back, and leave every other key alone', () => {
    expect(keyMove('Home', false, 'x', false)).toEqual({ kind: 'end', end: 'min' });
    expect(keyMove('End', false, 'x', false)).toEqual({ kind: 'end', end: 'max' });
    expect(keyMove('Escape', false, 'x', false)).toEqual({ kind: 'back' });
    expect(keyMove('Tab', false, 'x', false)).toBeUndefined();
  });
});
