import { describe, expect, it } from 'vitest';
import { requireThat } from './requireThat.ts';

const message = (value: unknown): string => {
  try {
    requireThat(false, 'f: rule', value);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
  }
  return 'no RangeError';
};

describe('requireThat', () => {
  it('is silent where the condition is true', () => {
    expect(() => requireThat(true, 'f: rule', NaN)).not.toThrow();
  });

  it('says the rule and the value', () => {
    expect(message(-1e-20)).toBe('f: rule, got -1e-20');
    expect(message(undefined)).toBe('f: rule, got undefined');
    expect(message('column 2')).toBe('f: rule, got "column 2"');
    expect(message([1, 2])).toBe('f: rule, got [1,2]');
  });

  it('shows NaN and infinities wherever they stand', () => {
    expect(message(NaN)).toBe('f: rule, got NaN');
    expect(message([[1, NaN], [-Infinity]])).toBe('f: rule, got [[1,NaN],[-Infinity]]');
    expect(message({ mean: NaN, std: Infinity })).toBe('f: rule, got {mean:NaN,std:Infinity}');
  });

  it('shows a typed array as the list it is', () => {
    expect(message(Float64Array.of(0.5, NaN))).toBe('f: rule, got [0.5,NaN]');
  });

  it('cuts a long value to a readable length', () => {
    const long = message(new Float64Array(1_000_000));
    expect(long.startsWith('f: rule, got [0,0,0,')).toBe(true);
    expect(long.endsWith('…')).toBe(true);
    expect(long.length).toBeLessThan(200);
  });
});
