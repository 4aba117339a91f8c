import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { klNormal } from '../../math/kl.ts';
import { linearGaussianElbo, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { trapezoid } from '../../math/quadrature.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real, scale } from '../../testing/property.ts';
import { climb } from './climb.ts';
import { contourAt, crestAt, cropped, levels, placeOf } from './levels.ts';
import { params } from './params.ts';
import { scene, span, withinReach, type MapValues } from './scene.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const cases: fc.Arbitrary<MapValues> = fc.record({
  slope: within(params.slope),
  offset: within(params.offset),
  noise: within(params.noise),
  observed: within(params.observed),
  meanQ: within(params.meanQ),
  stdQ: within(params.stdQ),
  sign: fc.constantFrom('bound' as const, 'loss' as const),
});
const elboOf = (values: MapValues, mean: number, std: number): number =>
  linearGaussianElbo(linearModelOf(values), values.observed, { mean, std }).elbo;

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

describe('the map of all q', () => {
  it('never rises above log p(x), and the gap is the closed form of the KL to the posterior', () => {
    holds(cases, (values) => {
      const { elbo, logEvidence, gap, posterior, q, byMean, byWidth } = scene(values);
      if (!(elbo <= logEvidence)) throw new Error(`${elbo} above ${logEvidence}`);
      const ratio = q.std / posterior.std;
      const closed = 0.5 * (ratio * ratio - 1 + ((q.mean - posterior.mean) / posterior.std) ** 2) - Math.log(ratio);
      // The plain closed form cancels where q is nearly the posterior.
      expectNear(gap, closed, { relative: 1e-11, absolute: 1e-11, why: 'gap' });
      expectNear(byMean + byWidth, gap, { relative: 1e-12, why: 'two payments' });
    });
  });

  it('has the ELBO that integration over q finds', () => {
    holds(
      cases,
      (values) => {
        const { slope, offset, noise, observed, meanQ, stdQ } = values;
        const logNormal = (x: number, mean: number, std: number): number =>
          -0.5 * (((x - mean) / std) ** 2 + Math.log(2 * Math.PI)) - Math.log(std);
        const integrand = (u: number): number => {
          const z = meanQ + stdQ * u;
          return (
            Math.exp(logNormal(u, 0, 1)) *
            (logNormal(observed, slope * z + offset, noise) + logNormal(z, 0, 1) - logNormal(z, meanQ, stdQ))
          );
        };
        const { elbo } = scene(values);
        // The rule keeps eleven digits of the largest term, which is of the size of the bound.
        expectNear(elbo, trapezoid(integrand, -11, 11, 441), { relative: 1e-10, absolute: 1e-9, why: 'ELBO' });
      },
      // 441 places each.
      0.1,
    );
  });

  it('has its top where the closed form of the posterior says: no other q is higher', () => {
    holds(fc.tuple(cases, real(-4, 4), scale(0.03, 3)), ([values, mean, std]) => {
      const { posterior, logEvidence, best } = scene(values);
      const { slope: w, offset: b, noise, observed } = values;
      expectNear(posterior.mean, (w * (observed - b)) / (w * w + noise * noise), { absolute: 1e-12, why: 'mean' });
      expectNear(posterior.std, noise / Math.sqrt(w * w + noise * noise), { why: 'std' });
      expect(best).toEqual([posterior.mean, Math.log(posterior.std)]);
      expectNear(elboOf(values, posterior.mean, posterior.std), logEvidence, { absolute: 1e-9, why: 'top' });
      if (elboOf(values, mean, std) > logEvidence) throw new Error(`higher at ${mean}, ${std}`);
    });
  });

  it('draws contours on which the ELBO lies exactly that far below the evidence', () => {
    holds(
      fc.tuple(cases, fc.constantFrom(...levels)),
      ([values, level]) => {
        const { posterior, logEvidence } = scene(values);
        const floor = span.y[0] - 0.2;
        const line = contourAt(posterior, level, floor);
        const highest = Math.max(...line.map(([, logStd]) => logStd));
        expectNear(highest, crestAt(posterior, level)[1], { absolute: 1e-9, why: 'crest' });
        for (const [mean, logStd] of line) {
          const below = logEvidence - elboOf(values, mean, Math.exp(logStd));
          expectNear(below, level, { relative: 1e-9, absolute: 1e-9 * Math.abs(logEvidence), why: `at ${mean}` });
        }
      },
      // Ninety-six places each.
      0.03,
    );
  });

  it('crops contours at the edges of the map and nowhere else', () => {
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ] as const;
    const gone: readonly number[] = [NaN, NaN];
    expect(cropped(square, -1, 3)).toEqual([...square, [0, 0]]);
    expect(cropped(square, -1, 1)).toEqual([[0, 0], [1, 0], gone, [1, 2], [0, 2], [0, 0]]);
    expect(cropped(square, 3, 4)).toEqual([]);
  });

  it('negates nothing but the sign of the bound when it is read as a loss', () => {
    holds(
      cases,
      (values) => {
        const { loss: _, ...bound } = scene({ ...values, sign: 'bound' });
        const { loss, ...read } = scene({ ...values, sign: 'loss' });
        expect(loss).toBe(true);
        expect(read).toEqual(bound);
      },
      0.1,
    );
  });

  it('holds q and its rings in view', () => {
    holds(cases, (values) => {
      const { place, q, posterior, view, gap } = scene(values);
      if (!(place[0] > span.x[0] && place[0] < span.x[1] && place[1] > span.y[0] && place[1] < span.y[1]))
        throw new Error(`${place.join()} out of view`);
      if (!(view.depth > gap)) throw new Error(`${gap} below ${view.depth}`);
      if (!(view.density > 1 / (posterior.std * 2.5067) && q.std > 0))
        throw new Error('the posterior leaves the plane');
    });
  });

  it('starts at the anchor: posterior N(0.8759, 0.4229²), log p(x) = −1.8901', () => {
    const { posterior, logEvidence, inReach } = scene(start);
    // w(x − b)/(w² + σ²) = 2.4/2.74; std 0.7/√2.74.
    expect(posterior.mean).toBeCloseTo(2.4 / 2.74, 12);
    expect(posterior.std).toBeCloseTo(0.7 / Math.sqrt(2.74), 12);
    expect(logEvidence).toBeCloseTo(-0.5 * (Math.log(2 * Math.PI * 2.74) + 1.6 ** 2 / 2.74), 12);
    expect(inReach).toBe(true);
  });
});

describe('the climb', () => {
  it('goes up at every step, stays on the map, and ends at the top where the map holds it', () => {
    holds(
      cases,
      (values) => {
        const posterior = linearGaussianPosterior(linearModelOf(values), values.observed);
        const path = climb(linearModelOf(values), values.observed, linearQOf(values), withinReach);
        let before = Infinity;
        for (const q of path) {
          const now = klNormal(q, posterior);
          if (!(now < before) || !withinReach(q)) throw new Error(`${now} after ${before}`);
          before = now;
        }
        if (withinReach({ mean: posterior.mean, std: 1.01 * posterior.std }) && posterior.std > 0.06)
          if (!(before < 1e-5)) throw new Error(`stopped ${before} nats below the top after ${path.length} steps`);
      },
      // A climb takes up to a few hundred steps.
      0.05,
    );
  });

  it('has nowhere to go from the top', () => {
    const { posterior } = scene(start);
    expect(climb(linearModelOf(start), start.observed, posterior)).toEqual([posterior]);
    expect(placeOf(posterior)[1]).toBeLessThan(0);
  });
});
