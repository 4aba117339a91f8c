import { describe, expect, it } from 'vitest';
import { createSchedule, forwardPosterior, meanFromNoise, noiseWeight } from '../../math/diffusion.ts';
import { klNormal } from '../../math/kl.ts';
import { logProb } from '../../math/normal.ts';
import { createRng } from '../../math/rng.ts';
import { boundOf, fittedVariances, targetVariances } from './bound.ts';
import { createChain, noisingSteps, snrEnds } from './chain.ts';

const chain = createChain();
const { keep, spread, reach, target, stretch } = chain;
const alphaBar = keep.map((root) => root * root);
const schedule = createSchedule(Array.from({ length: noisingSteps }, (_, i) => 1 - alphaBar[i + 1]! / alphaBar[i]!));

describe('the chain', () => {
  it('loses the same factor of signal-to-noise ratio at each step, from 400 down to 1/100', () => {
    const factor = (snrEnds[0] / snrEnds[1]) ** (1 / (noisingSteps - 1));
    for (let t = 2; t <= noisingSteps; t++) expect(schedule.snr[t - 1]! / schedule.snr[t]!).toBeCloseTo(factor, 9);
    expect(schedule.snr[1]).toBeCloseTo(400, 8);
    expect(schedule.snr[noisingSteps]).toBeCloseTo(0.01, 10);
  });

  it('has the steps of the library', () => {
    for (let t = 1; t <= noisingSteps; t++) {
      expect(spread[t]! ** 2).toBeCloseTo(schedule.noise[t]!, 12);
      expect(stretch[t]! * 0.7 - reach[t]! * 0.3).toBeCloseTo(meanFromNoise(schedule, t, 0.7, 0.3), 11);
    }
    for (let t = 2; t <= noisingSteps; t++)
      expect(target[t]).toBeCloseTo(forwardPosterior(schedule, t, 0).std ** 2, 12);
    expect(target[1]).toBe(0);
  });

  it('weighs a squared noise error alike at every step: the plain loss is the bound', () => {
    const weight = noiseWeight(schedule, 2);
    for (let t = 2; t <= noisingSteps; t++) expect(noiseWeight(schedule, t)).toBeCloseTo(weight, 8);
    for (let t = 2; t <= noisingSteps; t++) expect(reach[t]! ** 2 / (2 * target[t]!)).toBeCloseTo(weight, 8);
  });
});

describe('the bound', () => {
  const x = Float32Array.of(0.4, -0.9, 1.2, 0.1);
  const rng = createRng(2, 'bound');
  const noises = Array.from({ length: noisingSteps }, () => Float64Array.from({ length: 4 }, () => rng.normal()));
  const guesses = noises.map((noise) => noise.map((e) => 0.6 * e + 0.3));
  const errors = noises.map((noise, i) =>
    Float64Array.of(
      ...[0, 1].map(
        (n) => (noise[2 * n]! - guesses[i]![2 * n]!) ** 2 + (noise[2 * n + 1]! - guesses[i]![2 * n + 1]!) ** 2,
      ),
    ),
  );

  it.each([
    ['the spread of the target', targetVariances(chain)],
    ['a fitted spread', fittedVariances(chain, new Float64Array(noisingSteps + 1).fill(0.3))],
  ])('with %s is a sum of divergences of normals, coordinate by coordinate', (_, variances) => {
    const { report, perPoint } = boundOf(chain, x, errors, variances);
    const expected = [0, 1].map((n) => {
      let total = 0;
      for (const at of [2 * n, 2 * n + 1]) {
        const noised = (t: number): number => keep[t]! * x[at]! + spread[t]! * noises[t - 1]![at]!;
        const meanOf = (t: number): number => meanFromNoise(schedule, t, noised(t), guesses[t - 1]![at]!);
        total += logProb({ mean: meanOf(1), std: Math.sqrt(variances[1]!) }, x[at]!);
        total -= klNormal({ mean: keep[noisingSteps]! * x[at]!, std: spread[noisingSteps]! }, { mean: 0, std: 1 });
        for (let t = 2; t <= noisingSteps; t++) {
          const { slope, offset, std } = forwardPosterior(schedule, t, x[at]!);
          const truth = { mean: slope * noised(t) + offset, std };
          total -= klNormal(truth, { mean: meanOf(t), std: Math.sqrt(variances[t]!) });
        }
      }
      return total;
    });
    for (const [n, value] of expected.entries()) expect(perPoint[n]).toBeCloseTo(value, 8);
    const sum = report.denoisingKl.reduce((a, b) => a + b, 0);
    expect(report.reconstruction - report.priorKl - sum).toBeCloseTo(report.mean, 10);
  });

  it('is the greatest with the fitted spread, where the errors are what it was fitted to', () => {
    const even = Array.from({ length: noisingSteps }, () => Float64Array.of(0.5, 0.7));
    const lossAt = new Float64Array(noisingSteps + 1).fill(0.3);
    const at = (factor: number): number =>
      boundOf(
        chain,
        x,
        even,
        fittedVariances(chain, lossAt).map((variance) => factor * variance),
      ).report.mean;
    for (const factor of [0.9, 0.99, 1.01, 1.1]) expect(at(factor)).toBeLessThan(at(1));
    expect(boundOf(chain, x, even, targetVariances(chain)).report.mean).toBeLessThan(at(1));
  });
});
