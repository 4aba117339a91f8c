import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { runOf } from './run.ts';
import { scene, sceneAt, type ExactValues } from './scene.ts';

// Hundreds of runs take seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const initial = initialValues(params);
const at = (change: Partial<ExactValues>) => scene({ ...initial, ...change });

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );
const cases: fc.Arbitrary<ExactValues> = fc.record({
  exactTrain: fc.constantFrom('encoder' as const, 'both' as const),
  exactGradient: fc.constantFrom('exact' as const, 'draw' as const),
  exactSlope: within(params.exactSlope),
  exactOffset: within(params.exactOffset),
  exactNoise: within(params.exactNoise),
  exactMean: within(params.exactMean),
  exactSpread: within(params.exactSpread),
  exactStartSlope: within(params.exactStartSlope),
  exactStartOffset: within(params.exactStartOffset),
  exactStartWidth: within(params.exactStartWidth),
  exactRate: within(params.exactRate),
  exactSeed: within(params.exactSeed),
  exactStep: within(params.exactStep),
});
/** A run has 400 steps. */
const share = 0.003;

describe('the exact VAE in training', () => {
  it('never lifts its bound above the evidence, at any step of any run', () => {
    holds(
      cases,
      (values) => {
        for (const { elbo, logEvidence, gap } of runOf(values).stands)
          if (!(elbo <= logEvidence && gap >= 0 && Number.isFinite(elbo)))
            throw new Error(`${elbo} against ${logEvidence}, gap ${gap}`);
      },
      share,
    );
  });

  it('never lifts the evidence above the best that a decoder with this noise can do', () => {
    holds(
      cases,
      (values) => {
        const shown = scene(values);
        // At the best decoder both are the same number by two routes.
        const slack = 1e-12 * Math.max(1, Math.abs(shown.ceiling));
        for (const { logEvidence } of shown.path)
          if (!(logEvidence <= shown.ceiling + slack)) throw new Error(`${logEvidence} above ${shown.ceiling}`);
      },
      share,
    );
  });

  it('has at each step the ELBO that the data give one by one, from the definition', () => {
    holds(
      cases,
      (values) => {
        const { now, data } = scene(values);
        const { encoder, decoder } = now;
        const log2Pi = Math.log(2 * Math.PI);
        let sum = 0;
        for (const x of data) {
          const m = encoder.slope * x + encoder.offset;
          const s2 = encoder.std ** 2;
          const error = (x - decoder.b - decoder.w * m) ** 2 + decoder.w ** 2 * s2;
          sum += -0.5 * log2Pi - Math.log(decoder.std) - error / (2 * decoder.std ** 2);
          sum -= 0.5 * (m * m + s2 - 1 - Math.log(s2));
        }
        expectNear(now.elbo, sum / data.length, { relative: 1e-9, absolute: 1e-9, why: 'ELBO' });
      },
      share,
    );
  });

  it('leaves the decoder and the evidence alone where only the encoder is trained, and the noise always', () => {
    holds(
      cases,
      (values) => {
        const { stands } = runOf({ ...values, exactTrain: 'encoder' });
        for (const { decoder, logEvidence } of stands) {
          if (decoder.w !== values.exactSlope || decoder.b !== values.exactOffset) throw new Error('decoder moved');
          if (decoder.std !== values.exactNoise || logEvidence !== stands[0]?.logEvidence) throw new Error('evidence');
        }
      },
      share,
    );
  });

  it('is the same run whenever it is asked for, and a step of it does not depend on where one looks', () => {
    holds(
      cases,
      (values) => {
        const run = runOf(values);
        expect(sceneAt(run, values.exactStep)).toEqual(scene(values));
      },
      share,
    );
  });

  it('lands the encoder on w/(w²+σ²) and σ²/(w²+σ²), for four decoders and exact gradients', () => {
    for (const [w, noise] of [
      [1.5, 0.7],
      [-2, 0.8],
      [0.5, 0.5],
      [1, 2],
    ] as const) {
      const { now } = at({ exactSlope: w, exactNoise: noise, exactStep: 400 });
      // Adam has closed the gap to below 1e-8 by then, and slope and variance to its root.
      expect(now.encoder.slope).toBeCloseTo(w / (w * w + noise * noise), 4);
      expect(now.encoder.std ** 2).toBeCloseTo((noise * noise) / (w * w + noise * noise), 4);
      expect(now.gap).toBeLessThan(1e-8);
    }
  });

  it('lands both on probabilistic PCA: w² = λ − σ², b the mean of the data', () => {
    const shown = at({ exactTrain: 'both', exactStep: 400 });
    expect(shown.now.decoder.w ** 2).toBeCloseTo(4 - 0.49, 4);
    expect(shown.now.decoder.b).toBeCloseTo(0.8, 4);
    expect(shown.now.elbo).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * 4) - 0.5, 8);
  });

  it('lets go of the code where the data vary less than the noise', () => {
    const { now, bestSquare, step } = at({ exactTrain: 'both', exactSpread: 0.6, exactStep: 400 });
    expect(bestSquare).toBe(0);
    expect(step).toBe(400);
    expect(Math.abs(now.decoder.w)).toBeLessThan(0.05);
    expect(Math.abs(now.encoder.slope)).toBeLessThan(0.15);
  });

  it('hovers around the target where each step sees one draw, at five seeds', () => {
    for (const exactSeed of [1, 2, 3, 4, 5]) {
      const run = runOf({ ...initial, exactGradient: 'draw', exactSeed });
      const last = run.stands.slice(300);
      const mean = last.reduce((sum, { encoder }) => sum + encoder.slope, 0) / last.length;
      // A hundred correlated steps of at most 0.05 each: within 0.1 of w/(w²+σ²) = 0.5474.
      expect(Math.abs(mean - 1.5 / 2.74)).toBeLessThan(0.1);
      expect(last.every(({ gap }) => gap > 0)).toBe(true);
    }
  });

  it('starts 5.0886 nats below the evidence where the code is the prior', () => {
    const { now, step } = at({});
    // E KL(N(0,1) ‖ posterior) at variance 0.49/2.74, mean 1.5(x − 0.2)/2.74, E(x − 0.2)² = 4.36.
    const v = 0.49 / 2.74;
    const miss = (1.5 / 2.74) ** 2 * 4.36;
    expect(step).toBe(0);
    expect(now.gap).toBeCloseTo(0.5 * (1 / v - 1 + Math.log(v) + miss / v), 12);
  });
});
