import { describe, expect, it } from 'vitest';
import { log1pExp, logSumExp } from './logSumExp.ts';
import { relativeError } from './relativeError.ts';

describe('logSumExp', () => {
  it('neither overflows nor loses a small term beside a large one', () => {
    // 60-digit reference
    expect(relativeError(logSumExp([1000, 1000.5, 999]), 1001.1041306053368)).toBeLessThan(1e-15);
    expect(relativeError(logSumExp([0, -40]), Math.exp(-40))).toBeLessThan(1e-15);
    expect(logSumExp([0, -800])).toBe(0);
  });

  it('has the log of nothing as its value for nothing', () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 2])).toBe(2);
  });

  it('is softplus for a zero and one number', () => {
    for (const x of [-50, -1, 0, 3, 900]) expect(log1pExp(x)).toBe(logSumExp([0, x]));
  });
});
