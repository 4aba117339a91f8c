import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Mixture } from '../../math/mixture.ts';
import { writeNumberList } from '../../notebook/numberList.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { flatBelow, runOf, type Stand } from './run.ts';
import { scene, sceneAt, type StairValues } from './scene.ts';

// Thousands of runs take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const datum = real(-4, 4).map((x) => Number(x.toFixed(1)));
const cases: fc.Arbitrary<StairValues> = fc.record({
  emData: fc.array(datum, { minLength: 2, maxLength: 14 }).map(writeNumberList),
  emWeight: within(params.emWeight),
  emMean1: within(params.emMean1),
  emMean2: within(params.emMean2),
  emStd1: within(params.emStd1),
  emStd2: within(params.emStd2),
  emFloor: within(params.emFloor),
  emStep: within(params.emStep),
});
/** A run has up to 200 steps of EM, each on up to 14 data. */
const share = 0.05;

/** log π_k N(x; μ_k, σ_k²) of both bells, written out. */
const jointsOf = ({ weights, components }: Mixture, x: number): [number, number] => {
  const joint = (k: number): number => {
    const { mean, std } = components[k] ?? { mean: NaN, std: NaN };
    return Math.log(weights[k] ?? NaN) - Math.log(std) - 0.5 * Math.log(2 * Math.PI) - 0.5 * ((x - mean) / std) ** 2;
  };
  return [joint(0), joint(1)];
};

/** KL of a coin with log probabilities `q` from the posterior of bell 1, by the logistic function of the log odds. */
function klOfCoin(q: readonly number[], [a, b]: readonly [number, number]): number {
  // log(1/(1 + e^{−t})) without overflow.
  const logistic = (t: number): number => (t > 0 ? -Math.log1p(Math.exp(-t)) : t - Math.log1p(Math.exp(t)));
  const posterior = a === b ? [-Math.LN2, -Math.LN2] : [logistic(a - b), logistic(b - a)];
  return q.reduce((sum, logQ, k) => {
    const part = Math.exp(logQ);
    return part === 0 ? sum : sum + part * (logQ - (posterior[k] ?? NaN));
  }, 0);
}

const sizeOf = ({ elbo, logLikelihood }: Stand): number => Math.max(1, Math.abs(elbo), Math.abs(logLikelihood));

describe('a run of half-steps', () => {
  it('never lowers the bound or the likelihood, whatever the data and the start', () => {
    holds(
      cases,
      (values) => {
        const { stands } = runOf(values);
        for (const [k, stand] of stands.entries()) {
          const before = stands[k - 1];
          if (!before) continue;
          const slack = 1e-12 * sizeOf(before);
          if (stand.elbo < before.elbo - slack) throw new Error(`bound falls at ${k}: ${before.elbo} to ${stand.elbo}`);
          if (stand.logLikelihood < before.logLikelihood - slack) throw new Error(`likelihood falls at ${k}`);
        }
      },
      share,
    );
  });

  it('touches after each E-step, and never crosses', () => {
    holds(
      cases,
      (values) => {
        const { stands } = runOf(values);
        for (const [k, stand] of stands.entries()) {
          const gap = stand.logLikelihood - stand.elbo;
          const slack = 1e-12 * sizeOf(stand);
          if (gap < -slack) throw new Error(`the bound crosses at ${k}: ${gap}`);
          if (k % 2 === 1 && gap > slack) throw new Error(`no touch at ${k}: ${gap}`);
        }
      },
      share,
    );
  });

  it('leaves a gap that is KL(old q ‖ new posterior) after each M-step, by the logistic function', () => {
    holds(
      cases,
      (values) => {
        const run = runOf(values);
        for (const [k, stand] of run.stands.entries()) {
          if (k > 12) break;
          const { mixture, q } = stand;
          if (mixture.weights.includes(0)) break;
          const kl = run.data.reduce((sum, x, n) => sum + klOfCoin(q[n] ?? [], jointsOf(mixture, x)), 0);
          // A share near 0 or 1 whose posterior is a narrow bell loses digits with the squares of thousands of stds.
          const absolute =
            1e-11 * sizeOf(stand) + 1e-15 * Math.max(...run.data.flatMap((x) => jointsOf(mixture, x).map(Math.abs)));
          expectNear(stand.logLikelihood - stand.elbo, kl, { absolute, why: `gap at ${k}` });
          expectNear(sceneAt(run, k).gap, kl, { absolute, why: `gap on screen at ${k}` });
        }
      },
      share,
    );
  });

  it('is the same run under a mirror: the labels mean nothing to the likelihood', () => {
    holds(
      cases,
      (values) => {
        const { emWeight, emMean1, emMean2, emStd1, emStd2 } = values;
        const swapped = { emWeight: 1 - emWeight, emMean1: emMean2, emMean2: emMean1, emStd1: emStd2, emStd2: emStd1 };
        const here = runOf(values);
        const there = runOf({ ...values, ...swapped });
        // Steps that amplify a rounding of the weight may part two long runs near a saddle; the first steps cannot.
        for (const [k, stand] of here.stands.slice(0, 9).entries()) {
          const other = there.stands[k];
          if (!other) break;
          expectNear(stand.logLikelihood, other.logLikelihood, { relative: 1e-9, why: `likelihood at ${k}` });
          expectNear(stand.elbo, other.elbo, { relative: 1e-9, why: `ELBO at ${k}` });
        }
      },
      share,
    );
  });

  it('keeps the weights a distribution and both widths on or above the floor', () => {
    holds(
      cases,
      (values) => {
        for (const { mixture } of runOf(values).stands) {
          expectNear(
            mixture.weights.reduce((a, b) => a + b, 0),
            1,
            { why: 'weights' },
          );
          for (const { std } of mixture.components) if (!(std >= values.emFloor)) throw new Error(`std ${std}`);
        }
      },
      share,
    );
  });

  it('shows numbers that are finite, in a frame that holds all of the staircase but the first bound', () => {
    holds(
      cases,
      (values) => {
        const shown = scene(values);
        const { view, treads } = shown;
        for (const { step, elbo, logLikelihood } of treads) {
          if (!Number.isFinite(elbo) || !(logLikelihood <= view.nats[1]))
            throw new Error(`${logLikelihood} at ${step}`);
          if (step > 0 && elbo < view.nats[0]) throw new Error(`${elbo} at ${step} under ${view.nats[0]}`);
        }
        if (view.steps < shown.step || shown.step > shown.end) throw new Error(`step ${shown.step} of ${shown.end}`);
      },
      share,
    );
  });
});

describe('the ten data of the lecture', () => {
  it('take the first step to the known means, and leave the known gap', () => {
    const start = scene(initial);
    expect(start.logLikelihood).toBeCloseTo(-20.772179, 6);
    const touched = scene({ ...initial, emStep: 1 });
    expect(touched.gap).toBeLessThan(1e-12);
    expect(touched.elbo).toBeCloseTo(touched.logLikelihood, 12);
    const moved = scene({ ...initial, emStep: 2 });
    expect(moved.now.components[0]?.mean).toBeCloseTo(-1.2217297222855583, 12);
    expect(moved.now.components[1]?.mean).toBeCloseTo(1.7264256560162636, 12);
    expect(moved.gap).toBeCloseTo(0.201641605, 8);
    expect(moved.logLikelihood - moved.elbo).toBeCloseTo(0.201641605, 8);
  });

  it('lead to the known maximum, where the run is flat', () => {
    const end = scene({ ...initial, emStep: params.emStep.max });
    expect(end.flat).toBe(true);
    expect(end.step).toBeLessThan(params.emStep.max);
    expect(end.logLikelihood).toBeCloseTo(-18.1763152, 7);
    expect(end.now.weights[0]).toBeCloseTo(0.3639, 3);
    expect(end.elboGain).toBeLessThan(flatBelow);
  });

  it('stand in for data that an address cannot place', () => {
    const shown = scene({ ...initial, emData: '1,2,many' });
    expect(shown.data).toHaveLength(10);
    expect(shown.problem).toContain('“many” is none of these');
    expect(scene(initial).problem).toBeUndefined();
  });
});
