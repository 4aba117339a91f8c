import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('names beside a bar', () => {
  it('stay where they belong while there is room', () => {
    expect(spread([0, 40, 90], 20, 120)).toEqual([0, 40, 90]);
  });

  it('are pushed on where they would overlap, and back where they would run over the end', () => {
    expect(spread([0, 5, 90], 20, 120)).toEqual([0, 20, 90]);
    expect(spread([0, 100, 105, 110], 20, 120)).toEqual([0, 80, 100, 120]);
  });
});
