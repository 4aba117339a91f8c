import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klNormal } from '../../math/kl.ts';
import { lineElbo } from '../../math/lineElbo.ts';
import { squareBestNormal, squareElbo, squareGap } from '../../math/squareModel.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { encoderOf, type GapValues } from './values.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const cases: fc.Arbitrary<GapValues> = fc.record({
  squareX: within(params.squareX),
  squareNoise: within(params.squareNoise),
  encoderMean: within(params.encoderMean),
  encoderStd: within(params.encoderStd),
});

// a scene searches the best bell from three places, which takes half a millisecond
const share = 0.1;

describe('the bar of the evidence', () => {
  it('has parts that are never negative and add up', () => {
    holds(
      cases,
      (values) => {
        const { logEvidence, elbo, bestElbo, amortization, approximation } = scene(values);
        if (!(amortization >= 0 && approximation >= 0)) throw new Error(`${amortization}, ${approximation}`);
        if (!(elbo <= bestElbo && bestElbo <= logEvidence)) throw new Error(`${elbo}, ${bestElbo}, ${logEvidence}`);
        const absolute = 1e-12 * Math.max(1, Math.abs(elbo));
        expectNear(elbo + amortization + approximation, logEvidence, { absolute, why: 'sum' });
      },
      share,
    );
  });

  it('has the ELBO that quadrature on the scale of q finds', () => {
    holds(
      cases,
      (values) => {
        const { squareX: x, squareNoise: noise } = values;
        const logPeak = -Math.log(noise) - 0.5 * Math.log(2 * Math.PI);
        const line = { logLik: (z: number) => logPeak - 0.5 * ((x - z * z) / noise) ** 2, logLikMax: logPeak };
        const { elbo, reconstruction } = squareElbo(noise, x, encoderOf(values));
        // the reconstruction is the largest term on the way, and quadrature keeps eleven digits of it
        const absolute = 1e-10 * Math.max(1, Math.abs(reconstruction), Math.abs(elbo));
        expectNear(scene(values).elbo, lineElbo(line, encoderOf(values)), { absolute, why: 'ELBO' });
      },
      share,
    );
  });
});

describe('the best bell', () => {
  it('is at least as good as any bell, the encoder’s among them', () => {
    holds(
      fc.tuple(cases, within(params.encoderMean), real(0.03, 3)),
      ([values, mean, std]) => {
        const { approximation } = scene(values);
        const other = squareGap(values.squareNoise, values.squareX);
        // the search stops where the gap is flat, within 1e-6 of the place
        for (const q of [encoderOf(values), { mean, std }])
          if (!(approximation <= other(q) + 1e-10)) throw new Error(`${other(q)} is below ${approximation}`);
      },
      share,
    );
  });

  it('is the one of the closed form, as is its mirror image', () => {
    holds(
      cases,
      (values) => {
        const { approximation, best } = scene(values);
        const closed = squareBestNormal(values.squareNoise, values.squareX);
        const gap = squareGap(values.squareNoise, values.squareX);
        expectNear(approximation, gap(closed), { relative: 1e-9, absolute: 1e-10, why: 'gap' });
        expectNear(gap({ mean: -best.mean, std: best.std }), gap(best), { absolute: 1e-12, why: 'mirror' });
      },
      share,
    );
  });

  it('costs about log 2 for two hills apart, as the lesson says', () => {
    const { best, approximation, amortization, logEvidence, bestElbo } = scene(start);
    expect(best.mean).toBeCloseTo(1.330041, 5);
    expect(best.std).toBeCloseTo(0.187964, 5);
    expect(logEvidence).toBeCloseTo(-2.16932761, 8);
    expect(bestElbo).toBeCloseTo(-2.881024255, 8);
    expect(approximation).toBeCloseTo(0.711697, 6);
    expect(amortization).toBeCloseTo(0.090449, 6);
    // far apart and narrow, the hills are all but bells, and only log 2 is left
    expect(scene({ ...start, squareX: 5, squareNoise: 0.2 }).approximation).toBeCloseTo(Math.LN2, 2);
  });
});

describe('the climb of q', () => {
  it('never falls, and ends where the slope is zero', () => {
    holds(
      cases,
      (values) => {
        const path = climb(values, encoderOf(values));
        const gap = squareGap(values.squareNoise, values.squareX);
        let before = Infinity;
        for (const q of path) {
          const now = gap(q);
          // differences of large terms carry rounding of that size
          if (!(now <= before + 1e-12 * Math.max(1, before))) throw new Error(`${now} after ${before}`);
          before = now;
        }
        const end = path.at(-1) ?? encoderOf(values);
        for (const [shift, stretch] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ] as const) {
          const beside = { mean: end.mean + shift * end.std, std: end.std * Math.exp(stretch) };
          // a saddle falls off to two sides; a step of a hundredth wins no more than its square times the curvature
          if (gap(beside) < gap(end) - 1e-3) throw new Error(`stopped on a slope at ${end.mean}, ${end.std}`);
        }
      },
      0.1 * share,
    );
  });

  it('reaches the best bell from beside a hill, and no hill from exactly between two', () => {
    const { best } = scene(start);
    const end = climb(start, encoderOf(start)).at(-1);
    expect(klNormal(end ?? encoderOf(start), best)).toBeLessThan(1e-6);
    const mirrored = climb(start, { mean: -1.3, std: 0.25 }).at(-1);
    expect(mirrored?.mean).toBeCloseTo(-best.mean, 3);
    expect(climb(start, { mean: 0, std: 1 }).at(-1)?.mean).toBe(0);
  });
});

it('keeps both rings in view', () => {
  holds(
    cases,
    (values) => {
      const { peak, shoulder, view } = scene(values);
      for (const [z, height] of [peak, shoulder])
        if (!(Math.abs(z) < view.z[1] && height >= 0 && height < view.top)) throw new Error(`ring at ${z}, ${height}`);
    },
    share,
  );
});
