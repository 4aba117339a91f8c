import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { bestEncoder, linearVaeOptimum, linearVaeValue } from './linearVae.ts';
import { fitPpca } from './ppcaFit.ts';

const setting = fc.record({ noiseStd: scale(0.05, 5), beta: scale(0.05, 20) });
const eigenvalues = fc.array(scale(1e-3, 1e2), { minLength: 1, maxLength: 5 });

describe('the linear VAE', () => {
  it('has a KL of zero exactly where λ ≤ βσ²', () => {
    const near = fc.oneof(
      scale(1e-3, 1e3),
      real(-1e-9, 1e-9).map((shift) => 1 + shift),
      fc.constant(1),
    );
    holds(fc.tuple(setting, near), ([at, ratio]) => {
      const threshold = at.beta * at.noiseStd * at.noiseStd;
      const lambda = ratio * threshold;
      const unit = linearVaeOptimum([lambda], 1, at).units[0];
      expect(unit?.kl === 0).toBe(lambda <= threshold);
      expect(unit?.weight === 0).toBe(lambda <= threshold);
      expect(unit?.active).toBe(lambda > threshold);
      if (lambda > threshold) expectNear(unit?.kl ?? NaN, 0.5 * Math.log(lambda / threshold), { why: 'KL' });
    });
  }, 60_000);

  it('is beaten by no other decoder and encoder', () => {
    const model = fc.record({ weight: real(-5, 5), slope: real(-3, 3), std: scale(1e-3, 10) });
    holds(fc.tuple(setting, scale(1e-3, 1e2), model), ([at, lambda, other]) => {
      const { units, objective } = linearVaeOptimum([lambda], 1, at);
      const weight = units[0]?.weight ?? NaN;
      const reached = linearVaeValue({ weight, ...bestEncoder(weight, at) }, lambda, at).objective;
      expectNear(reached, objective, { why: 'the optimum and its value', absolute: 1e-11 });
      for (const each of [other, { weight: other.weight, ...bestEncoder(other.weight, at) }]) {
        const value = linearVaeValue(each, lambda, at).objective;
        if (value > objective) expectNear(value, objective, { why: 'a better place', absolute: 1e-11 });
      }
    });
  }, 60_000);

  it('is probabilistic PCA at β = 1, where its noise is the best one', () => {
    const cases = eigenvalues.chain((values) =>
      fc.record({ values: fc.constant(values), latents: fc.integer({ min: 0, max: values.length - 1 }) }),
    );
    holds(fc.tuple(cases, scale(0.3, 3)), ([{ values, latents }, factor]) => {
      const { std, logLikelihood } = fitPpca(values, latents);
      const at = (noiseStd: number): number => linearVaeOptimum(values, latents, { noiseStd, beta: 1 }).objective;
      expectNear(at(std), logLikelihood, { why: 'likelihood', absolute: 1e-11 });
      const other = at(std * factor);
      if (other > logLikelihood) expectNear(other, logLikelihood, { why: 'a better noise', absolute: 1e-11 });
    });
  }, 60_000);
});
