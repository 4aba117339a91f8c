import { describe, expect, it } from 'vitest';
import { continuousBernoulliLogProb, continuousBernoulliMean } from '../../math/continuousBernoulli.ts';
import { bernoulliLoss } from '../../math/likelihoodBernoulli.ts';
import { createRng } from '../../math/rng.ts';
import { continuousLogNormalizer, continuousMean } from './likelihood.ts';
import { createPlain } from './plain.ts';

const ops = createPlain(Float64Array);
const rng = createRng(2, 'test');
// From where series take over to where exponentials end.
const logits = [0, 1e-9, 9e-5, 1.1e-4, 0.01, 0.5, 0.99, 1.01, 3, 20, 90, 700].flatMap((size) => [size, -size]);

describe('the likelihoods of the plain device', () => {
  it.each(logits)('of a continuous Bernoulli are the library’s at the natural parameter %f', (a) => {
    expect(Math.abs(continuousMean(a) - continuousBernoulliMean(a))).toBeLessThan(1e-12);
    for (const x of [0, 0.3, 1]) {
      const logProb = a * x - continuousLogNormalizer(a);
      // The library arranges the sum so that nothing cancels; here terms as large as |a| do.
      expect(Math.abs(logProb - continuousBernoulliLogProb(a, x))).toBeLessThan(1e-13 * (100 + Math.abs(a)));
    }
  });

  it('of Bernoulli pixels are the library’s, summed over a row and repeated for every draw', async () => {
    const [x, a] = [Array.from({ length: 6 }, () => rng.uniform()), Array.from({ length: 12 }, () => 4 * rng.normal())];
    const errors = await ops.read(ops.reconstructionError('bernoulli', ops.tensor(a, 4, 3), ops.tensor(x, 2, 3)));
    errors.forEach((error, row) => {
      const from = 3 * Math.floor(row / 2);
      const expected = [0, 1, 2].reduce((sum, j) => sum + bernoulliLoss(x[from + j]!, a[3 * row + j]!), 0);
      // Reading rounds to single precision.
      expect(Math.abs(error - expected)).toBeLessThan(1e-6 * expected);
    });
  });
});
