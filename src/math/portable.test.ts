import { describe, expect, it } from 'vitest';
import { cosCases, expCases, logCases, sinCases } from './portableCases.ts';
import { exp } from './portableExp.ts';
import { fingerprint } from './portableFingerprint.ts';
import { log } from './portableLog.ts';
import { cos, sin } from './portableTrig.ts';
import { createRng } from './rng.ts';

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The place of a double among all doubles in order, so that neighbors differ by 1. */
function place(x: number): bigint {
  double[0] = x;
  return bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!;
}

/** The double some places above a positive one; below a negative one. */
function step(x: number, places: number): number {
  double[0] = x;
  bits[0]! += BigInt(places);
  return double[0]!;
}

/** By how many places a lies above b. */
const above = (a: number, b: number): number => Number(place(a) - place(b));

const functions = { log, exp, sin, cos };
const cases = { log: logCases, exp: expCases, sin: sinCases, cos: cosCases };
const names = ['log', 'exp', 'sin', 'cos'] as const;
const arguments_ = {
  log: (u: number) => u,
  exp: (u: number) => 40 * u - 30,
  sin: (u: number) => 40 * u - 20,
  cos: (u: number) => 40 * u - 20,
};

describe.each(names)('the portable %s', (name) => {
  const f = functions[name];

  it('is within one unit in the last place of the value', () => {
    for (const [x, nearest, excess] of cases[name])
      expect(Math.abs(above(f(x), nearest) - excess), `${x}`).toBeLessThan(1);
  });

  it('agrees with what the engine computes to two units, each being allowed one', () => {
    const rng = createRng(1, name);
    let farthest = 0;
    for (let i = 0; i < 100_000; i++) {
      const x = arguments_[name](rng.uniform());
      farthest = Math.max(farthest, Math.abs(above(f(x), Math[name](x))));
    }
    expect(farthest).toBeLessThanOrEqual(2);
  });

  it('gives the bits that it gave on the machine where they were written down', () => {
    const rng = createRng(2, name);
    const known = { log: 220232428, exp: 2021394457, sin: 3112813063, cos: 3967512938 };
    expect(fingerprint(Float64Array.from({ length: 20_000 }, () => f(arguments_[name](rng.uniform()))))).toBe(
      known[name],
    );
  });
});

describe('near the seams of their methods', () => {
  /** The seams near which a function falls from one double to the next, within 200 of them on either side. */
  const falls = (f: (x: number) => number, seams: readonly number[]): readonly number[] =>
    seams.filter((seam) => {
      const values = Array.from({ length: 401 }, (_, i) => f(step(seam, seam < 0 ? 200 - i : i - 200)));
      return values.some((value, i) => value < values[i - 1]!);
    });

  it('log rises', () => {
    const powers = [2 ** -1022, 0.5, Math.SQRT1_2, Math.SQRT2, 2, 1e300];
    const aroundOne = [1 - 2 ** -20, 1 - 2 ** -21, 1, 1 + 2 ** -20, 1.3808, 1.4199];
    expect(falls(log, [...powers, ...aroundOne])).toEqual([]);
  });

  it('exp rises', () => {
    const falling = [-745, -709, -708.4, -1.0397207708399179, -0.34657359027997264, -3.725290298461914e-9];
    const rising = [3.725290298461914e-9, 0.34657359027997264, 1, 1.0397207708399179, 1.7328679513998633, 709];
    expect(falls(exp, [...falling, ...rising])).toEqual([]);
  });

  it('sine and cosine rise and fall where the quadrant changes', () => {
    expect(falls(sin, [Math.PI / 4, -Math.PI / 4, (7 * Math.PI) / 4])).toEqual([]);
    expect(falls((x) => -cos(x), [Math.PI / 4, (3 * Math.PI) / 4])).toEqual([]);
    expect(falls((x) => -sin(x), [(3 * Math.PI) / 4, (5 * Math.PI) / 4])).toEqual([]);
  });
});

describe('where there is nothing to compute', () => {
  it('log gives −∞ at 0, NaN below and ∞ at ∞', () => {
    expect([log(0), log(-0), log(Infinity), log(1)]).toEqual([-Infinity, -Infinity, Infinity, 0]);
    expect([log(-1), log(-Infinity), log(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it('exp gives 0 and ∞ beyond its ends, and the smallest number at its lower one', () => {
    expect([exp(-Infinity), exp(-746), exp(710), exp(Infinity), exp(NaN)]).toEqual([0, 0, Infinity, Infinity, NaN]);
    expect([exp(0), exp(-0), exp(1), exp(-745)]).toEqual([1, 1, Math.E, 5e-324]);
    expect(Number.isFinite(exp(709.782712893384))).toBe(true);
  });

  it('sine keeps the sign of zero, is odd, and refuses angles beyond 2²⁰', () => {
    expect([sin(0), sin(-0), cos(0), sin(NaN), cos(NaN)]).toEqual([0, -0, 1, NaN, NaN]);
    for (const x of [0.3, 2, 5, 300]) expect([sin(-x), cos(-x)]).toEqual([-sin(x), cos(x)]);
    expect(() => sin(1048577)).toThrow(new RangeError('sin: x must be within ±2²⁰, got 1048577'));
    expect(() => cos(-Infinity)).toThrow(RangeError);
  });
});
