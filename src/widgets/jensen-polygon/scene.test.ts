import { describe, expect, it } from 'vitest';
import { phis } from '../../math/jensen.ts';
import { createRng, type Rng } from '../../math/rng.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type JensenValues } from './scene.ts';

const names = ['square', 'exp', 'negLog', 'abs'] as const;
/** A value the slider could hold, its ends now and then. */
function pick(rng: Rng, param: NumberParam): number {
  const corner = rng.below(8);
  if (corner === 0) return param.min;
  if (corner === 1) return param.max;
  return clamp(param, param.min + rng.uniform() * (param.max - param.min));
}
const draw = (rng: Rng): JensenValues => ({
  phi: names[rng.below(4)] ?? 'square',
  phiFrom: 'named',
  ownPhi: params.ownPhi.initial,
  jensenShow: 'polygon',
  x1: pick(rng, params.x1),
  x2: pick(rng, params.x2),
  x3: pick(rng, params.x3),
  a1: pick(rng, params.a1),
  a2: pick(rng, params.a2),
  a3: pick(rng, params.a3),
});
const everywhere = (check: (values: JensenValues) => void): void => {
  const rng = createRng(4, 'jensen');
  for (let trial = 0; trial < 500; trial++) check(draw(rng));
};
/** Heights reach e⁵ = 148, and a gap is a difference of two of them: about 1e-16 of that is lost a step. */
const rounding = (height: number): number => 1e-14 * Math.max(1, Math.abs(height));

describe('the Jensen polygon', () => {
  it('starts at the three points of the derivation, with the gap of its ladder', () => {
    const start = scene(initialValues(params));
    // 60-digit reference: φ(E X), E φ(X) and their difference.
    expect(start.phiOfMean).toBeCloseTo(-0.54522705, 8);
    expect(start.meanOfPhi).toBeCloseTo(-0.211227506, 8);
    expect(start.gap).toBeCloseTo(0.333999544, 8);
  });

  it('never shows the barycenter below the curve', () => {
    everywhere((values) => {
      const { gap, meanOfPhi } = scene(values);
      expect(gap).toBeGreaterThanOrEqual(-rounding(meanOfPhi));
    });
  });

  it('finds the same gap as the mean distance of the points above the supporting line', () => {
    everywhere((values) => {
      const shown = scene(values);
      const highest = Math.max(...shown.points.map((point) => Math.abs(point.y)));
      expect(Math.abs(shown.gap - shown.meanBregman)).toBeLessThanOrEqual(rounding(highest));
    });
  });

  it('never lets a point fall below the supporting line, and draws that line through the curve at the mean', () => {
    everywhere((values) => {
      const shown = scene(values);
      for (const point of shown.points) {
        expect(point.bregman).toBeGreaterThanOrEqual(0);
        expect(Math.abs(point.y - point.support - point.bregman)).toBeLessThanOrEqual(
          10 * rounding(point.y) + 10 * rounding(point.support),
        );
      }
      const onLine = shown.points.reduce((sum, point) => sum + point.weight * point.support, 0);
      expect(Math.abs(onLine - shown.phiOfMean)).toBeLessThanOrEqual(
        10 * rounding(Math.max(...shown.points.map((point) => Math.abs(point.support)))),
      );
    });
  });

  it('shows the variance as the gap of the square, by a sum over pairs of points', () => {
    everywhere((values) => {
      const { gap, variance } = scene({ ...values, phi: 'square' });
      // Squares reach 25, so their difference loses about 25e-16 a step.
      expect(Math.abs(gap - (variance ?? Number.NaN))).toBeLessThan(1e-13);
    });
    expect(scene({ ...initialValues(params), phi: 'exp' }).variance).toBeUndefined();
  });

  it('opens the gap of a strictly convex function as soon as two points differ', () => {
    everywhere((values) => {
      const { points, gap, state, phiOfMean } = scene(values);
      const spread = Math.max(...points.map((point) => point.x)) - Math.min(...points.map((point) => point.x));
      const concerned = phis[values.phi].strict && spread > 0;
      // The least curvature in view is that of −log at 5 or of eˣ at −3, above 0.03; the least weight is 0.05/2.05.
      const least = 0.5 * 0.03 * 0.02 * 0.9 * spread ** 2 - rounding(phiOfMean);
      expect(!concerned || (state === 'open' && gap > least)).toBe(true);
    });
  });

  it('closes every gap where all three points are one', () => {
    everywhere((values) => {
      const { gap, state, phiOfMean } = scene({ ...values, x2: values.x1, x3: values.x1 });
      expect(state).toBe('together');
      expect(Math.abs(gap)).toBeLessThanOrEqual(rounding(phiOfMean));
    });
  });

  it('meets different points without a gap on one side of the kink of |x|, and never across it', () => {
    everywhere((values) => {
      const shown = scene({ ...values, phi: 'abs' });
      const xs = shown.points.map((point) => point.x);
      const oneSide = Math.min(...xs) >= 0 || Math.max(...xs) <= 0;
      const same = xs.every((x) => x === xs[0]);
      expect(shown.state).toBe(same ? 'together' : oneSide ? 'straight' : 'kinked');
    });
  });

  it('gives weights that are positive and sum to 1', () => {
    everywhere((values) => {
      const weights = scene(values).points.map((point) => point.weight);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
    });
  });

  it('keeps every point, the barycenter, its foot and the supporting line in view', () => {
    everywhere((values) => {
      const { view, points, mean, meanOfPhi, phiOfMean } = scene({ ...values, jensenShow: 'tangent' });
      for (const point of points) {
        expect(point.x).toBeGreaterThan(view.x[0]);
        expect(point.x).toBeLessThan(view.x[1]);
        expect(point.y).toBeLessThan(view.y[1]);
        expect(point.y).toBeGreaterThan(view.y[0]);
        expect(point.support).toBeGreaterThan(view.y[0]);
      }
      expect(mean).toBeGreaterThan(view.x[0]);
      expect(phiOfMean).toBeGreaterThan(view.y[0]);
      expect(meanOfPhi).toBeLessThan(view.y[1]);
    });
  });

  it('says which points stand at the wall of −log, and has no wall for the others', () => {
    const left = { ...initialValues(params), x1: -1 };
    expect(scene(left).points.map((point) => point.atWall)).toEqual([true, false, false]);
    expect(scene(left).points[0]?.x).toBe(0.1);
    expect(scene({ ...left, phi: 'square' }).points[0]?.x).toBe(-1);
  });
});
