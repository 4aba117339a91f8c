import { describe, expect, it } from 'vitest';
import { normalize } from './categorical.ts';
import { jensenGap, meanBregman, phis, type PhiName, weightedMean } from './jensen.ts';
import { createRng } from './rng.ts';

const names = Object.keys(phis) as PhiName[];
const rng = createRng(61);
const randomPoints = (name: PhiName): number[] =>
  Array.from({ length: 4 }, () => (name === 'negLog' ? 5 * rng.uniform() : 3 * rng.normal()));
const randomWeights = (): number[] => normalize(Array.from({ length: 4 }, () => rng.uniform()));

describe('Jensen’s gap', () => {
  it('is never negative, and is the mean Bregman divergence from the mean', () => {
    for (const name of names)
      for (let i = 0; i < 500; i++) {
        const [x, w] = [randomPoints(name), randomWeights()];
        const scale = Math.max(1, ...x.map((each) => Math.abs(phis[name].value(each))));
        expect(meanBregman(name, x, w)).toBeGreaterThanOrEqual(0);
        // the plain difference carries the rounding of its largest term
        expect(Math.abs(jensenGap(name, x, w) - meanBregman(name, x, w))).toBeLessThan(1e-14 * scale);
      }
  });

  it('is zero for a strictly convex function only when all points are equal', () => {
    for (const name of names) expect(meanBregman(name, [2, 2, 2], [0.2, 0.5, 0.3])).toBeLessThan(1e-30);
    for (const name of names.filter((each) => phis[each].strict))
      expect(meanBregman(name, [2, 2, 2 + 1e-6], [0.2, 0.5, 0.3])).toBeGreaterThan(1e-15);
    expect(phis.abs.strict).toBe(false);
    expect(meanBregman('abs', [0.5, 1, 2], [0.4, 0.35, 0.25])).toBe(0);
    expect(meanBregman('abs', [-0.5, 1, 2], [0.4, 0.35, 0.25])).toBeGreaterThan(0);
  });

  it('is the variance for the square, and has the values of the reference', () => {
    const [x, w] = [
      [-1, 0.5, 2],
      [0.2, 0.5, 0.3],
    ] as const;
    const mean = weightedMean(w, x);
    const variance = weightedMean(
      w,
      x.map((each) => (each - mean) ** 2),
    );
    expect(jensenGap('square', x, w)).toBeCloseTo(variance, 14);
    // 60-digit references
    expect(jensenGap('square', x, w)).toBeCloseTo(1.1025, 14);
    expect(jensenGap('negLog', [0.5, 3], [0.4, 0.6])).toBeCloseTo(0.3112386795830576, 14);
    expect(jensenGap('exp', [-1, 0, 1.5], [0.25, 0.25, 0.5])).toBeCloseTo(0.9340931247617649, 14);
  });

  it('refuses points outside the domain and weights that do not sum to 1', () => {
    expect(() => jensenGap('negLog', [0, 1], [0.5, 0.5])).toThrow('jensenGap: points must lie above 0, got 0');
    expect(() => meanBregman('exp', [0, 1], [0.5, 0.6])).toThrow(/sum to 1/);
    expect(() => meanBregman('exp', [0, 1], [1])).toThrow(/one weight a point/);
  });
});

describe('each convex function', () => {
  it('has the slope of its difference quotient, and a Bregman divergence that is its distance above the tangent', () => {
    for (const name of names)
      for (let i = 0; i < 200; i++) {
        const { value, slope, bregman } = phis[name];
        const [x, m] = name === 'negLog' ? [0.1 + rng.uniform(), 0.1 + rng.uniform()] : [rng.normal(), rng.normal()];
        const quotient = (value(m + 1e-5) - value(m - 1e-5)) / 2e-5;
        // the quotient errs by a sixth of the third derivative times 1e-10, at most 2e3;
        // no draw of this seed lies within 1e-5 of the kink
        expect(Math.abs(slope(m) - quotient)).toBeLessThan(1e-6);
        expect(bregman(x, m)).toBeGreaterThanOrEqual(0);
        // values and slopes stay below 30 here
        expect(Math.abs(bregman(x, m) - (value(x) - value(m) - slope(m) * (x - m)))).toBeLessThan(1e-13);
      }
  });
});
