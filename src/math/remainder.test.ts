import { describe, expect, it } from 'vitest';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';
import { entropyRemainder, expm1Minus, minusLog1p } from './remainder.ts';

const remainders = { minusLog1p, expm1Minus, entropyRemainder };

describe('remainders of second order', () => {
  it('keep their leading term where subtraction would leave only rounding', () => {
    for (const f of Object.values(remainders))
      for (const x of [1e-9, -1e-9])
        // the next term is smaller by a factor x
        expect(relativeError(f(x), (x * x) / 2)).toBeLessThan(1e-8);
  });

  it('change from series to subtraction without a step', () => {
    for (const f of Object.values(remainders))
      for (const x of [0.1, -0.1])
        // the function itself changes by 2e-11 of its value between the two points; subtraction costs 1e-14
        expect(relativeError(f(x * (1 - 1e-12)), f(x))).toBeLessThan(1e-10);
  });

  it('are never negative', () => {
    const rng = createRng(1);
    for (let i = 0; i < 1000; i++) {
      const x = (2 * rng.uniform() - 1) * 10 ** (-8 * rng.uniform());
      for (const [name, f] of Object.entries(remainders)) expect(f(x), `${name}(${x})`).toBeGreaterThanOrEqual(0);
    }
    expect(entropyRemainder(-1)).toBe(1);
  });
});
