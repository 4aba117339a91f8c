import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { clamp, initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type Divergence } from './scene.ts';

const start = initialValues(params);

/** States over the whole declared ranges, the corners among them. */
function states(count: number): (typeof start)[] {
  const rng = createRng(1, 'signed-area states');
  const pick = (param: typeof params.muQ): number => {
    const corner = rng.below(8);
    if (corner === 0) return param.min;
    if (corner === 1) return param.max;
    return clamp(param, param.min + (param.max - param.min) * rng.uniform());
  };
  return Array.from({ length: count }, () => ({
    muQ: pick(params.muQ),
    sigmaQ: pick(params.sigmaQ),
    muP: pick(params.muP),
    sigmaP: pick(params.sigmaP),
    direction: rng.below(2) === 0 ? 'qp' : 'pq',
    unit: rng.below(2) === 0 ? 'm' : 'mm',
  }));
}

const directions = (values: typeof start): readonly Divergence[] => {
  const { qp, pq } = scene(values);
  return [qp, pq];
};

describe('signed area', () => {
  it('is never negative in total, and parts of it are negative unless the bells are one', () => {
    for (const values of states(200)) {
      const same = values.muQ === values.muP && values.sigmaQ === values.sigmaP;
      for (const { exact, below } of directions(values)) {
        expect(exact).toBeGreaterThanOrEqual(0);
        expect(exact === 0).toBe(same);
        // Far apart, the part given back is real but smaller than a double next to the rest can show.
        expect(below).toBeLessThanOrEqual(0);
      }
    }
  });

  it('is the same by closed form, by quadrature, and as the sum of the areas above and below the axis', () => {
    for (const values of states(200)) {
      for (const { exact, quadrature, above, below } of directions(values)) {
        // The trapezoid rule at 40 points a standard deviation errs by less than rounding, which grows with the integrand.
        const tolerance = 1e-9 * Math.max(1, exact);
        expect(Math.abs(quadrature - exact)).toBeLessThan(tolerance);
        expect(Math.abs(above + below - exact)).toBeLessThan(tolerance);
      }
    }
  });

  it('splits where the integrand changes its sign: a fine sum of its positive part is the area above', () => {
    for (const values of states(30)) {
      const { shown, from } = scene(values);
      const step = from.std / 2000;
      let above = 0;
      for (let i = -20000; i < 20000; i++) above += Math.max(0, shown.integrand(from.mean + (i + 0.5) * step)) * step;
      // The midpoint rule errs by about step² at the kinks, here 1e-6 of the area.
      expect(Math.abs(above - shown.above)).toBeLessThan(2e-6 * Math.max(1, shown.above));
    }
  });

  it('agrees with its seeded draws within four standard errors everywhere the reader can go', () => {
    for (const values of states(200)) {
      for (const { exact, monteCarlo } of directions(values)) {
        expect(Math.abs(monteCarlo.mean - exact)).toBeLessThanOrEqual(4 * monteCarlo.standardError + 1e-12);
      }
    }
  });

  it('does not move with the unit, while each entropy moves by log 1000', () => {
    for (const values of states(200)) {
      const meters = scene({ ...values, unit: 'm' });
      const millimeters = scene({ ...values, unit: 'mm' });
      const exact = meters.shown.exact;
      // Rescaling rounds each length once.
      expect(Math.abs(millimeters.inUnit.divergence - exact)).toBeLessThan(1e-12 * Math.max(1, exact));
      expect(millimeters.inUnit.entropyQ - meters.inUnit.entropyQ).toBeCloseTo(Math.log(1000), 12);
      expect(millimeters.inUnit.entropyP - meters.inUnit.entropyP).toBeCloseTo(Math.log(1000), 12);
    }
  });

  it('gives 0.318 for N(0, 1) against N(0, 2²) and 0.807 the other way', () => {
    const { qp, pq } = scene({ ...start, muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 2 });
    // log 2 − 3/8 and 3/2 − log 2.
    expect(qp.exact).toBeCloseTo(Math.LN2 - 0.375, 14);
    expect(pq.exact).toBeCloseTo(1.5 - Math.LN2, 14);
    expect(qp.exact.toFixed(3)).toBe('0.318');
    expect(pq.exact.toFixed(3)).toBe('0.807');
  });

  it('starts at q = N(0.5, 0.8²), p = N(0, 1.5²), where the divergence is 0.326386437 (60-digit reference)', () => {
    expect(scene(start).qp.exact).toBeCloseTo(0.326386437, 9);
  });

  it('shows the direction that is asked for', () => {
    const forward = scene({ ...start, direction: 'qp' });
    const backward = scene({ ...start, direction: 'pq' });
    expect(forward.shown).toBe(forward.qp);
    expect(backward.shown).toBe(backward.pq);
    expect(backward.from).toBe(backward.p);
  });
});
