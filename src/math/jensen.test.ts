import { describe, expect, it } from 'vitest';
import { normalize } from './categorical.ts';
import { jensen, jensenGap, meanBregman, phis, type PhiName, weightedMean } from './jensen.ts';
import { createRng } from './rng.ts';

const names = Object.keys(phis) as PhiName[];
const rng = createRng(61);
const randomPoint = (name: PhiName): number => (phis[name].above === 0 ? 0.1 + 5 * rng.uniform() : 2 * rng.normal());
const randomPoints = (name: PhiName): number[] => Array.from({ length: 4 }, () => randomPoint(name));
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

describe('both sides of Jensen’s inequality', () => {
  it('keep the digits of a gap far below the rounding of the sides', () => {
    // φ''(1)/2 times the variance 1e-20; the next term is smaller by 1e-10
    const near = (name: PhiName): number => jensen(name, [1 - 2 ** -33, 1 + 2 ** -33], [0.5, 0.5]).gap * 2 ** 66;
    expect(near('negLog')).toBeCloseTo(0.5, 9);
    expect(near('exp')).toBeCloseTo(Math.E / 2, 9);
    expect(near('xLogX')).toBeCloseTo(0.5, 9);
    expect(near('inverse')).toBeCloseTo(1, 9);
    expect(near('fourth')).toBeCloseTo(6, 8);
    expect(near('absCube')).toBeCloseTo(3, 9);
  });

  it('survive points at both ends of the range of doubles', () => {
    const { meanOfPhi, gap } = jensen('exp', [-800, 700], [0.999, 0.001]);
    expect(gap).toBe(meanOfPhi);
    // log of the mean, and the mean of the logs, which is 0
    expect(jensen('negLog', [1e-200, 1e200], [0.5, 0.5]).gap).toBeCloseTo(Math.log(0.5) + 200 * Math.LN10, 10);
  });

  it('leave out points of weight 0, wherever they lie', () => {
    expect(jensen('negLog', [-1, 1, 2], [0, 0.5, 0.5])).toEqual(jensen('negLog', [1, 2], [0.5, 0.5]));
    expect(jensen('exp', [5000, 1], [0, 1])).toEqual({ phiOfMean: Math.E, meanOfPhi: Math.E, gap: 0 });
    expect(() => jensen('exp', [1], [0])).toThrow(RangeError);
    expect(() => jensen('exp', [1], [0.5, 0.5])).toThrow(/jensen: one weight a point, got 2/);
    expect(jensen('xLogX', [0, 2], [0.5, 0.5]).gap).toBeCloseTo(Math.LN2, 15);
    expect(() => jensen('xLogX', [-1, 2], [0.5, 0.5])).toThrow(/points must be at least 0, got -1/);
  });
});

describe('each convex function', () => {
  it('has the slope of its difference quotient, and a Bregman divergence that is its distance above the tangent', () => {
    for (const name of names)
      for (let i = 0; i < 200; i++) {
        const { value, slope, bregman } = phis[name];
        const [x, m] = [randomPoint(name), randomPoint(name)];
        const quotient = (value(m + 1e-5) - value(m - 1e-5)) / 2e-5;
        // the quotient errs by a sixth of the third derivative times 1e-10: the largest, 6/m⁴ of 1/x, is 6e4 at 0.1, and
        // each divergence carries the rounding of its largest term; no draw of this seed lies within 1e-5 of a kink
        expect(Math.abs(slope(m) - quotient)).toBeLessThan(1e-5);
        expect(bregman(x, m)).toBeGreaterThanOrEqual(0);
        const terms = Math.max(1, value(x), value(m), Math.abs(slope(m) * (x - m)));
        expect(Math.abs(bregman(x, m) - (value(x) - value(m) - slope(m) * (x - m)))).toBeLessThan(1e-14 * terms);
      }
  });
});
