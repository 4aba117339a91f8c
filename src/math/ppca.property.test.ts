import { dot, transpose } from './matrix.ts';
import { cholesky, solveLower } from './cholesky.ts';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { mvnLogProb } from './mvn.ts';
import { ppcaPosterior } from './ppca.ts';

const shapes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }));

/** A model with a datum; columns of very different lengths, turned and nearly parallel ones among them. */
const cases = shapes.chain(([d, k]) =>
  fc
    .record({
      directions: fc.array(fc.array(real(-1, 1), { minLength: k, maxLength: k }), { minLength: d, maxLength: d }),
      lengths: fc.array(scale(1e-2, 1e2), { minLength: k, maxLength: k }),
      offset: fc.array(real(-5, 5), { minLength: d, maxLength: d }),
      std: scale(0.1, 10),
      x: fc.array(real(-10, 10), { minLength: d, maxLength: d }),
    })
    .map(({ directions, lengths, offset, std, x }) => {
      const weights = directions.map((row) => row.map((each, j) => each * (lengths[j] ?? NaN)));
      return { model: { weights, offset, std }, x };
    }),
);

/** W Wᵀ + σ² I. */
const covarianceOf = (weights: readonly (readonly number[])[], std: number): number[][] =>
  weights.map((a, i) => weights.map((b, j) => dot(a, b) + (i === j ? std * std : 0)));

/** The D × D covariance carries rounding of its largest entry, which its inverse amplifies. */
const roundingOf = (cov: readonly (readonly number[])[], std: number): number =>
  (1e-13 * cov.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0)) / std ** 2;

describe('probabilistic PCA', () => {
  it('has the evidence of a normal with the D × D covariance', () => {
    holds(cases, ({ model, x }) => {
      const cov = covarianceOf(model.weights, model.std);
      const distance = x.reduce((sum, value, i) => sum + (value - (model.offset[i] ?? NaN)) ** 2, 0) / model.std ** 2;
      expectNear(ppcaPosterior(model, x).logEvidence, mvnLogProb({ mean: model.offset, cov }, x), {
        absolute: roundingOf(cov, model.std) * (1 + distance),
        why: 'evidence',
      });
    });
  }, 60_000);

  it('has the posterior that conditioning the joint normal gives', () => {
    holds(cases, ({ model, x }) => {
      const { weights, offset, std } = model;
      const cov = covarianceOf(weights, std);
      const factor = cholesky(cov);
      const rest = solveLower(
        factor,
        x.map((value, i) => value - (offset[i] ?? NaN)),
      );
      const gains = transpose(weights).map((column) => solveLower(factor, column));
      const { mean, cov: left } = ppcaPosterior(model, x);
      const size = Math.sqrt(dot(rest, rest));
      for (const [i, a] of gains.entries()) {
        const absolute = roundingOf(cov, std);
        expectNear(mean[i] ?? NaN, dot(a, rest), { absolute: absolute * (1 + size), why: 'mean' });
        for (const [j, b] of gains.entries())
          expectNear(left[i]?.[j] ?? NaN, (i === j ? 1 : 0) - dot(a, b), { absolute, why: 'covariance' });
      }
    });
  }, 60_000);
});
