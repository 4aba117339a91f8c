import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { derivations as d14 } from '../../derivations/d14-decoder-likelihood/index.ts';
import { derivations as d15 } from '../../derivations/d15-prior-penalty/index.ts';
import { linearVaeValue } from '../../math/linearVae.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { judgeChain } from '../../testing/judge.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { scene, type AnatomyValues } from './scene.ts';
import { stds } from './view.ts';

// Thousands of random cases take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);
const at = (change: Partial<AnatomyValues>) => scene({ ...initial, ...change });

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const cases: fc.Arbitrary<AnatomyValues> = fc.record({
  sigmaX: within(params.sigmaX),
  x1: within(params.x1),
  x2: within(params.x2),
  x3: within(params.x3),
  x4: within(params.x4),
  hat1: within(params.hat1),
  hat2: within(params.hat2),
  hat3: within(params.hat3),
  hat4: within(params.hat4),
  mean1: within(params.mean1),
  mean2: within(params.mean2),
  logVar1: within(params.logVar1),
  logVar2: within(params.logVar2),
  datum: within(params.datum),
  slopeW: within(params.slopeW),
  offsetB: within(params.offsetB),
  codeMean: within(params.codeMean),
  anatomyLikelihood: fc.constantFrom('fixed' as const, 'learned' as const, 'bernoulli' as const),
  anatomyPixel: fc.constantFrom('1' as const, '2' as const, '3' as const, '4' as const),
  anatomyBeta: within(params.anatomyBeta),
  anatomyTwin: within(params.anatomyTwin),
  anatomyUnits: fc.constantFrom('nats' as const, 'scaled' as const),
});
/** Some properties need a share of the draws only. */
const some = 0.1;

/** −log N(x; mean, σ²I) by the densities, one by one. */
const gaussianByPixels = (x: readonly number[], mean: readonly number[], sigma: number): number =>
  x.reduce((sum, shade, j) => {
    const density = Math.exp(-0.5 * ((shade - (mean[j] ?? NaN)) / sigma) ** 2) / (sigma * Math.sqrt(2 * Math.PI));
    return sum - Math.log(density);
  }, 0);

describe('the pieces of the loss', () => {
  it('stand one on the other and end at the loss', () => {
    holds(
      cases,
      (values) => {
        const { pieces, total } = scene(values);
        let sum = 0;
        for (const { from, to, nats } of pieces) {
          if (from !== sum) throw new Error(`${from} is not where ${sum} ends`);
          sum += nats;
          if (to !== sum) throw new Error(`${to} is not ${sum}`);
        }
        if (total !== sum) throw new Error(`${total} is not ${sum}`);
      },
      some,
    );
  });

  it('are with a Gaussian decoder the product of the densities, pixel by pixel', () => {
    holds(
      // Below 0.1 a density of four errors near 1 would underflow.
      cases.filter(({ sigmaX, anatomyLikelihood }) => anatomyLikelihood === 'fixed' && sigmaX >= 0.1),
      (values) => {
        const { x, mean, sigma, reconstruction } = scene(values);
        expectNear(reconstruction, gaussianByPixels(x, mean, sigma), { relative: 1e-11, absolute: 1e-11 });
      },
      some,
    );
  });

  it('are least over σ at the root mean squared error, where the errors cost D/2', () => {
    holds(fc.tuple(cases, real(-2, 2)), ([values, away]) => {
      const best = scene({ ...values, anatomyLikelihood: 'learned' });
      expectNear(best.pieces[0]?.nats ?? NaN, 2, { why: 'D/2' });
      expectNear(best.reconstruction, best.gaussian.nllAtBestStd, { relative: 1e-11, absolute: 1e-11, why: 'least' });
      const std = Math.exp(Math.log(best.sigma) + away);
      const other = best.gaussian.squaredError / (2 * std * std) + 2 * Math.log(2 * Math.PI * std * std);
      if (other < best.reconstruction - 1e-11 * Math.max(1, Math.abs(other))) throw new Error(`lower at ${std}`);
      if (!(best.sigma > stds[0] && best.sigma < stds[1])) throw new Error(`${best.sigma} out of view`);
    });
  });

  it('have with a Bernoulli decoder a floor that no reconstruction goes below', () => {
    holds(
      fc.tuple(cases, fc.array(real(0, 1), { minLength: 4, maxLength: 4 })),
      ([values, other]) => {
        const { coins, reconstruction, pieces, x } = scene({ ...values, anatomyLikelihood: 'bernoulli' });
        const floor = pieces[0]?.nats ?? NaN;
        if (!(reconstruction >= floor && (pieces[1]?.nats ?? NaN) >= 0)) throw new Error('below the floor');
        const lossAt = (hats: readonly number[]): number =>
          x.reduce((sum, shade, j) => {
            const hat = hats[j] ?? NaN;
            const part = (a: number, b: number): number => (a === 0 ? 0 : -a * Math.log(b));
            return sum + part(shade, hat) + part(1 - shade, 1 - hat);
          }, 0);
        if (lossAt(other) < floor - 1e-12) throw new Error(`${lossAt(other)} below ${floor}`);
        expectNear(lossAt(x), floor, { why: 'met exactly' });
        expectNear(
          coins.reduce((sum, { loss }) => sum + loss, 0),
          reconstruction,
          { why: 'sum of the pixels' },
        );
      },
      some,
    );
  });
});

describe('the one knob', () => {
  it('has both losses least at the same code, and one curve where each is multiplied by its own σ²', () => {
    holds(fc.tuple(cases, real(-3, 3)), ([values, m]) => {
      const { own, twin, product } = scene({ ...values, anatomyUnits: 'nats' }).knob;
      expectNear(own.best, twin.best, { relative: 1e-12, absolute: 1e-13, why: 'place' });
      expectNear(twin.beta * twin.sigma ** 2, product, { why: 'product' });
      expectNear(own.rise(m) * own.sigma ** 2, twin.rise(m) * twin.sigma ** 2, { relative: 1e-9, why: 'one curve' });
      const scaled = scene({ ...values, anatomyUnits: 'scaled' }).knob;
      expectNear(scaled.own.rise(m), own.rise(m) * own.sigma ** 2, { relative: 1e-10, why: 'scaled' });
    });
  });

  it('rises as the loss of a linear VAE does, from where that is least', () => {
    holds(
      fc.tuple(cases, real(-3, 3)),
      ([values, m]) => {
        const { own } = scene({ ...values, anatomyUnits: 'nats' }).knob;
        const { slopeW: weight, datum, offsetB } = values;
        const x = datum - offsetB;
        const lossAt = (mean: number): number => {
          const error = (x - weight * mean) ** 2;
          return error / (2 * own.sigma ** 2) + own.beta * 0.5 * mean * mean;
        };
        expectNear(lossAt(m) - lossAt(own.best), own.rise(m), {
          relative: 1e-8,
          absolute: 1e-12 * Math.max(1, lossAt(m), lossAt(own.best)),
        });
        // With one datum at x, a slope is a mean divided by x.
        if (Math.abs(x) > 0.1) {
          const valueAt = (mean: number): number =>
            -linearVaeValue({ weight, slope: mean / x, std: 1 }, x * x, { noiseStd: own.sigma, beta: own.beta })
              .objective;
          expectNear(valueAt(m) - valueAt(own.best), own.rise(m), {
            relative: 1e-8,
            absolute: 1e-11 * Math.max(1, Math.abs(valueAt(m))),
            why: 'linear VAE',
          });
        }
      },
      some,
    );
  });
});

describe('the image of the derivation', () => {
  it('has its values: −0.7512 at σ = 0.3, −2.4154 at the best σ, 0.8339 for the code', () => {
    const shown = at({});
    expect(shown.reconstruction).toBeCloseTo(-0.751248196, 8);
    expect(judgeChain(d14, 'D14.fixed').at(-1)?.value).toBeCloseTo(shown.reconstruction, 12);
    expect(at({ anatomyLikelihood: 'learned' }).reconstruction).toBeCloseTo(-2.41535466, 8);
    expect(judgeChain(d15, 'D15.penalty').at(-1)?.value).toBeCloseTo(shown.kl, 12);
  });

  it('multiplies the weight of its errors by nine where σ goes from 0.3 to 0.1', () => {
    expect(at({ sigmaX: 0.1 }).weight / at({}).weight).toBeCloseTo(9, 12);
    const errorOf = (sigmaX: number): number => at({ sigmaX }).pieces[0]?.nats ?? NaN;
    expect(errorOf(0.1) / errorOf(0.3)).toBeCloseTo(9, 12);
  });

  it('pays 0.6109 for a pixel at 0.3 that is met exactly', () => {
    const { coins, pixel } = at({ x3: 0.3, hat3: 0.3, anatomyLikelihood: 'bernoulli' });
    expect(coins[pixel]?.loss).toBeCloseTo(0.6108643020548935, 14);
  });

  it('keeps bars and curve in view', () => {
    holds(
      cases,
      (values) => {
        const { pieces, view, gaussian } = scene(values);
        for (const { to } of pieces)
          if (Number.isFinite(to) && !(to >= view.nats[0] && to <= view.nats[1])) throw new Error(`${to} out of view`);
        if (!(gaussian.nllAtBestStd > view.loss[0] && gaussian.nllAtBestStd < view.loss[1])) throw new Error('least');
      },
      some,
    );
  });
});
