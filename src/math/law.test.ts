import { describe, expect, it } from 'vitest';
import { adaptive } from './adaptive.ts';
import { cauchyLaw, studentLaw } from './heavyTailed.ts';
import { exponentialLaw, laplaceLaw, mixtureLaw, normalLaw, triangularLaw, uniformLaw, type Law } from './law.ts';
import { meanWithError } from './monteCarlo.ts';
import { relativeError } from './relativeError.ts';
import { createRng } from './rng.ts';

const bumps = {
  weights: [0.3, 0.7],
  components: [
    { mean: -2, std: 0.6 },
    { mean: 1.5, std: 1 },
  ],
};
const laws: readonly Law[] = [
  uniformLaw(-1, 2.5),
  normalLaw({ mean: 1, std: 0.7 }),
  exponentialLaw(1.7),
  laplaceLaw(-0.5, 0.8),
  triangularLaw(-1, 0.2, 3),
  triangularLaw(0, 0, 1),
  mixtureLaw(bumps),
  cauchyLaw(0.4, 1.3),
  studentLaw(1.5),
  studentLaw(2.5, 1, 0.5),
  studentLaw(40, -1, 2),
];

/** ∫ f over the support of a law, in panels that meet at its kinks and in its bulk. */
function over({ support: [low, high], kinks, cdf }: Law, f: (x: number) => number): number {
  const bulk = [-8, -4, -2, -1, 0, 1, 2, 4, 8].filter((x) => x > low && x < high && cdf(x) > 0);
  return adaptive(f, low, high, { breaks: [...kinks, ...bulk], relative: 1e-11, absolute: 1e-13 }).value;
}

describe.each(laws.map((law) => [law.name, law] as const))('the law %s', (_, law) => {
  const density = (x: number): number => Math.exp(law.logProb(x));

  it('has area 1, and its distribution function is the area up to a point', () => {
    expect(over(law, density)).toBeCloseTo(1, 9);
    const [low] = law.support;
    for (const x of [-0.7, 0.1, 1.9]) {
      if (x <= low) continue;
      const inner = law.kinks.filter((kink) => kink < x);
      const area = adaptive(density, low, Math.min(x, law.support[1]), { breaks: inner, relative: 1e-11 }).value;
      expect(relativeError(law.cdf(x), area), `${x}`).toBeLessThan(1e-9);
    }
    expect(law.cdf(law.support[0])).toBe(0);
    expect(law.cdf(law.support[1])).toBe(1);
  });

  it('is sampled with the frequencies of its distribution function', () => {
    const rng = createRng(91, law.name);
    const n = 40_000;
    const samples = Array.from({ length: n }, () => law.sample(rng));
    for (const x of [-1.5, -0.3, 0.2, 0.8, 2]) {
      const share = samples.filter((sample) => sample <= x).length / n;
      const truth = law.cdf(x);
      // four standard deviations of a share, at fixed seeds
      expect(Math.abs(share - truth)).toBeLessThanOrEqual(4 * Math.sqrt((truth * (1 - truth)) / n));
    }
  });
});

/** The laws that have this moment. */
const having = (moment: 'mean' | 'std') =>
  laws.filter((law) => Number.isFinite(law[moment])).map((law) => [law.name, law] as const);

describe.each(having('mean'))('the mean of the law %s', (_, law) => {
  it('is its integral', () => {
    expect(over(law, (x) => x * Math.exp(law.logProb(x)))).toBeCloseTo(law.mean, 5);
  });
});

describe.each(having('std'))('the standard deviation of the law %s', (_, law) => {
  it('is its integral', () => {
    // the square against the tail of 2.5 degrees of freedom falls so slowly that the quadrature stops at six digits
    expect(
      relativeError(
        over(law, (x) => (x - law.mean) ** 2 * Math.exp(law.logProb(x))),
        law.std ** 2,
      ),
    ).toBeLessThan(1e-6);
  });

  it('is the error of the mean of samples, which settles', () => {
    const rng = createRng(92, law.name);
    const { mean } = meanWithError(Array.from({ length: 40_000 }, () => law.sample(rng)));
    // four standard errors, at fixed seeds
    expect(Math.abs(mean - law.mean)).toBeLessThan((4 * law.std) / 200);
  });
});

describe('laws without moments', () => {
  it('say so', () => {
    expect(cauchyLaw(0, 1).mean).toBeNaN();
    expect(cauchyLaw(0, 1).std).toBeNaN();
    expect(studentLaw(1).mean).toBeNaN();
    expect(studentLaw(1).std).toBeNaN();
    expect(studentLaw(2).mean).toBe(0);
    expect(studentLaw(2).std).toBe(Infinity);
    expect(studentLaw(4).std).toBeCloseTo(Math.SQRT2, 15);
  });
});

describe('Student’s t', () => {
  it('is the Cauchy law for one degree of freedom, and the normal law for many', () => {
    for (const x of [-1e9, -3, 0, 0.5, 20]) {
      expect(relativeError(studentLaw(1, 0.3, 2).logProb(x), cauchyLaw(0.3, 2).logProb(x))).toBeLessThan(1e-14);
      expect(relativeError(studentLaw(1, 0.3, 2).cdf(x), cauchyLaw(0.3, 2).cdf(x))).toBeLessThan(1e-13);
    }
    // the difference is of the order of x⁴ over the degrees
    expect(studentLaw(1e12).logProb(2)).toBeCloseTo(normalLaw({ mean: 0, std: 1 }).logProb(2), 10);
  });

  it('keeps its digits in the tail', () => {
    // 40-digit references
    expect(relativeError(studentLaw(3).cdf(-2), 0.0696629842794216)).toBeLessThan(1e-13);
    expect(relativeError(studentLaw(5).cdf(-40), 9.205981085886477e-8)).toBeLessThan(1e-13);
    expect(relativeError(studentLaw(2.5).cdf(0.5), 0.6711510400651427)).toBeLessThan(1e-13);
    expect(Number.isFinite(studentLaw(3).logProb(1e200))).toBe(true);
  });
});

describe('a law', () => {
  it('is refused when its numbers make none', () => {
    expect(() => uniformLaw(1, 1)).toThrow('uniformLaw: low must be below high, got [1,1]');
    expect(() => normalLaw({ mean: 0, std: 0 })).toThrow(/normalLaw: std must be positive/);
    expect(() => exponentialLaw(0)).toThrow(/exponentialLaw: rate must be positive and finite, got 0/);
    expect(() => laplaceLaw(NaN, 1)).toThrow(/laplaceLaw: center must be finite, got NaN/);
    expect(() => triangularLaw(0, 2, 1)).toThrow(/mode must lie between low and high, got 2/);
    expect(() => mixtureLaw({ weights: [1], components: [] })).toThrow(RangeError);
    expect(() => cauchyLaw(0, -1)).toThrow(/cauchyLaw: scale must be positive/);
    expect(() => studentLaw(0)).toThrow(/studentLaw: degrees must be positive and finite, got 0/);
  });
});
