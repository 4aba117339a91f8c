import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

describe('rings of data that stand close', () => {
  it('lie side by side on the axis where they have room', () => {
    expect(lanesOf([])).toEqual([]);
    expect(lanesOf([0, 5, 2.5, -3])).toEqual([0, 0, 0, 0]);
  });

  it('are stacked where they would cover each other, and not without end', () => {
    expect(lanesOf([0, 1, 0.5, 3])).toEqual([0, 1, 2, 0]);
    expect(lanesOf([0, 0, 0, 0, 0])).toEqual([0, 1, 2, 3, 3]);
  });
});
