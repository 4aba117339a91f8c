import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, type Trace } from '../../../../state/training.ts';
import { holds, real } from '../../../../testing/property.ts';
import { ledgerOf } from './ledger.ts';
import { codeRows, gradientsOf, natsText, sizeText, stagesOf } from './scene.ts';

const settings = defaults['heat-bump'];
const floats = (count: number, least: number, most: number): fc.Arbitrary<Float32Array> =>
  fc.array(real(least, most), { minLength: count, maxLength: count }).map((values) => Float32Array.from(values));

/** Statements about whole traces, which take a tenth of a millisecond to make, are held against fewer. */
const dear = 0.2;

/** A trace as an engine would make it: z in single precision, everything else free. */
const traces = fc.integer({ min: 1, max: 4 }).chain((latent) =>
  fc
    .record({
      step: fc.nat(100_000),
      item: fc.nat(4000),
      beta: real(0, 20),
      batchSize: fc.constant(64),
      x: floats(6, -1, 2),
      encoder: fc.array(floats(5, -1, 1), { minLength: 1, maxLength: 3 }),
      mean: floats(latent, -4, 4),
      logVar: floats(latent, -8, 2),
      noise: floats(latent, -4, 4),
      decoder: fc.array(floats(5, -1, 1), { minLength: 1, maxLength: 3 }),
      drawn: floats(6, -1, 2),
      sigma: real(0.01, 2),
      reconstruction: real(-200, 200),
      klPerUnit: fc.array(real(0, 30), { minLength: latent, maxLength: latent }),
      free: fc.array(fc.boolean(), { minLength: latent, maxLength: latent }),
      logWeights: fc.constant<number[]>([]),
    })
    .chain((trace) =>
      fc
        .array(real(0, 50), {
          minLength: trace.encoder.length + trace.decoder.length + 3,
          maxLength: trace.encoder.length + trace.decoder.length + 3,
        })
        .map((gradientNorms): Trace => ({
          ...trace,
          gradientNorms,
          z: trace.mean.map((m, j) => m + Math.exp(trace.logVar[j]! / 2) * trace.noise[j]!),
        })),
    ),
);

const numbers = (text: string): readonly number[] =>
  [...text.matchAll(/−?\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replace('−', '-').replaceAll(',', '')),
  );

describe('the stages of a step', () => {
  it('say z = mean + std · ε with numbers that fulfil it, as far as they are shown', () => {
    holds(
      traces,
      (trace) => {
        codeRows(trace).forEach(({ mean, std, noise, z }) =>
          expect(Math.abs(mean + std * noise - z)).toBeLessThan(1e-5),
        );
        const { says } = stagesOf(trace, settings).find(({ id }) => id === 'code')!;
        says
          .slice(says.indexOf(':') + 1)
          .split(', ')
          .forEach((sentence) => {
            const [, mean = NaN, std = NaN, noise = NaN, z = NaN] = numbers(sentence);
            // Each number is shown to half a hundredth.
            const room = 0.005 * (2 + Math.abs(std) + Math.abs(noise)) + 1e-4;
            expect(Math.abs(mean + std * noise - z)).toBeLessThan(room);
          });
      },
      0.2,
    );
  });

  it('follow the data forward through every layer and end with the gradient', () => {
    holds(
      traces,
      (trace) => {
        const stages = stagesOf(trace, settings);
        expect(stages.map(({ kind }) => kind)).toEqual([
          'data',
          ...trace.encoder.map(() => 'encoder'),
          'posterior',
          'noise',
          'code',
          ...trace.decoder.map(() => 'decoder'),
          'drawn',
          'loss',
          'gradient',
        ]);
        expect(new Set(stages.map(({ id }) => id)).size).toBe(stages.length);
        for (const { says } of stages) expect(says).toMatch(/^[A-Z0-9].*\.$/);
      },
      dear / 4,
    );
  });
});

describe('what a datum adds to the loss', () => {
  it('is −log p(x | z) and β times the KL of every unit, of a unit with free bits their price', () => {
    holds(
      traces,
      (trace) => {
        const { parts, sum, overDraws } = ledgerOf(trace, { freeBits: 0.7 });
        const kl = trace.klPerUnit.map((nats, j) => (trace.free[j] ? 0.7 : nats));
        const wanted = -trace.reconstruction + trace.beta * kl.reduce((total, nats) => total + nats, 0);
        expect(Math.abs(sum - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
        expect(parts.filter(({ note }) => note !== undefined)).toHaveLength(trace.free.filter(Boolean).length);
        expect(overDraws).toBeUndefined();
      },
      dear,
    );
  });

  it('against a learned prior is counted at the draw, and with several draws is at most the mean of theirs', () => {
    const cases = fc.record({
      trace: traces,
      logPosterior: real(-10, 10),
      logPrior: real(-20, 3),
      others: fc.array(real(-100, 50), { minLength: 1, maxLength: 6 }),
    });
    holds(
      cases,
      ({ trace, logPosterior, logPrior, others }) => {
        const learned: Trace = { ...trace, klPerUnit: [], atDraw: { logPosterior, logPrior } };
        const wanted = -trace.reconstruction + trace.beta * (logPosterior - logPrior);
        expect(Math.abs(ledgerOf(learned, settings).sum - wanted)).toBeLessThan(1e-6);
        const first = trace.reconstruction + logPrior - logPosterior;
        const logWeights = [first, ...others];
        const { sum, overDraws = NaN } = ledgerOf({ ...learned, logWeights }, settings);
        expect(Math.abs(sum + first)).toBeLessThan(1e-6);
        // Jensen's inequality, and the largest weight alone.
        expect(overDraws).toBeLessThanOrEqual(-logWeights.reduce((a, b) => a + b) / logWeights.length + 1e-9);
        expect(overDraws).toBeGreaterThanOrEqual(-Math.max(...logWeights) - 1e-9);
      },
      dear,
    );
  });
});

describe('the lengths of gradients', () => {
  it('go from the loss back to the data, and leave out a σ that is fixed', () => {
    holds(
      traces,
      (trace) => {
        const { gradientNorms } = trace;
        const fixed = { ...trace, gradientNorms: gradientNorms.with(-1, 0) };
        expect(gradientsOf(fixed).map(({ norm }) => norm)).toEqual(gradientNorms.slice(0, -1).toReversed());
        expect(gradientsOf(fixed).at(-1)?.name).toMatch(/^encoder/);
        expect(gradientsOf(fixed)[0]?.name).toBe('to x̂');
      },
      dear / 4,
    );
  });

  it('are shown in three digits, whatever their size', () => {
    expect([0, 0.000123, 0.0123456, 3.14159, 271.828, 54321].map(sizeText)).toEqual([
      '0',
      '1.2 · 10⁻⁴',
      '0.0123',
      '3.14',
      '272',
      '5.4 · 10⁴',
    ]);
    expect(natsText(-0.001)).toBe('0.00');
  });
});
