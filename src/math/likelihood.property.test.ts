import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import {
  continuousBernoulliLogNormalizer,
  continuousBernoulliLogProb,
  continuousBernoulliMean,
} from './continuousBernoulli.ts';
import { klPerUnit, reparameterize } from './diagonalEncoder.ts';
import { klNormal } from './kl.ts';
import { bernoulliLoss, bernoulliLosses, bernoulliLossSlope, sigmoid } from './likelihoodBernoulli.ts';
import { gaussianLoss, priorWeight } from './likelihoodGaussian.ts';
import { log1pExp } from './logSumExp.ts';
import { meanWithError } from './monteCarlo.ts';
import { logProb } from './normal.ts';
import { gaussHermite, gaussLegendre } from './quadrature.ts';
import { createRng } from './rng.ts';

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

describe('the loss of a Gaussian decoder', () => {
  const pixels = fc.array(fc.tuple(real(-3, 3), real(-3, 3)), { minLength: 1, maxLength: 20 });

  it('is minus the log density, pixel by pixel', () => {
    holds(fc.tuple(pixels, scale(1e-4, 1e3)), ([pairs, std]) => {
      const { nll, constant } = gaussianLoss(
        pairs.map(([x]) => x),
        pairs.map(([, mean]) => mean),
        std,
      );
      const density = total(pairs.map(([x, mean]) => logProb({ mean, std }, x)));
      expectNear(nll, -density, { absolute: 1e-12 * pairs.length, why: 'loss' });
      const peak = total(pairs.map(() => logProb({ mean: 0, std }, 0)));
      expectNear(constant, -peak, { absolute: 1e-12 * pairs.length, why: 'constant' });
    });
  });

  it('is least at the best std, by D times the KL between noise of the two widths', () => {
    // a first error above zero, so that there is a best std
    holds(fc.tuple(pixels, scale(1e-3, 3), scale(1e-3, 1e3)), ([pairs, miss, factor]) => {
      const x = [0, ...pairs.map(([value]) => value)];
      const mean = [miss, ...pairs.map(([, value]) => value)];
      const { bestStd, nllAtBestStd } = gaussianLoss(x, mean, 1);
      const std = factor * bestStd;
      const { nll } = gaussianLoss(x, mean, std);
      const gap = x.length * klNormal({ mean: 0, std: bestStd }, { mean: 0, std });
      expectNear(nll - nllAtBestStd, gap, { absolute: 1e-10, why: 'gap' });
      if (nll < nllAtBestStd - 1e-10) throw new Error(`${nll} at std ${std} is below ${nllAtBestStd}`);
    });
  });

  it('weighs a KL like β σ² whatever the two are', () => {
    holds(fc.tuple(pixels, scale(1e-2, 1e2), scale(1e-2, 1e2), scale(1e-6, 1e4)), ([pairs, std, beta, kl]) => {
      const x = pairs.map(([value]) => value);
      const mean = pairs.map(([, value]) => value);
      const { nll, constant, squaredError } = gaussianLoss(x, mean, std);
      const scaled = std * std * (nll - constant + beta * kl);
      const expected = 0.5 * squaredError + priorWeight(beta, std) * kl;
      // subtracting the constant leaves its rounding
      expectNear(scaled, expected, { absolute: 1e-12 * std * std * (1 + Math.abs(constant)), why: 'objective' });
    });
  });
});

describe('the loss of a Bernoulli decoder', () => {
  const logit = fc.oneof(real(-5, 5), real(-1000, 1000));

  it('is minus the log probability of a black or white pixel, and softplus less x times the logit', () => {
    holds(fc.tuple(fc.boolean(), logit, real(0, 1)), ([white, l, gray]) => {
      const x = white ? 1 : 0;
      const loss = bernoulliLoss(x, l);
      // log π = −log(1 + e^−ℓ)
      expectNear(loss, log1pExp(white ? -l : l), { absolute: 0, why: 'log probability' });
      if (Math.abs(l) < 30) expectNear(Math.exp(-loss), white ? sigmoid(l) : sigmoid(-l), { why: 'probability' });
      expectNear(bernoulliLoss(gray, l), log1pExp(l) - gray * l, { absolute: 1e-12, why: 'softplus form' });
    });
  });

  it('has the slope sigmoid(logit) − x', () => {
    holds(fc.tuple(real(0, 1), real(-30, 30)), ([x, l]) => {
      const h = 1e-3;
      // five points: the error is h⁴/30 times the fifth derivative, which is below 1
      const slope =
        (8 * (bernoulliLoss(x, l + h) - bernoulliLoss(x, l - h)) -
          bernoulliLoss(x, l + 2 * h) +
          bernoulliLoss(x, l - 2 * h)) /
        (12 * h);
      expectNear(bernoulliLossSlope(x, l), slope, { absolute: 1e-10, why: 'slope' });
    });
  });

  it('is never below the entropy of an x-coin, which it has at the logit of x', () => {
    holds(fc.tuple(real(0.001, 0.999), logit), ([x, l]) => {
      const entropy = -x * Math.log(x) - (1 - x) * Math.log1p(-x);
      if (bernoulliLoss(x, l) < entropy - 1e-12) throw new Error('below the entropy');
      expectNear(bernoulliLoss(x, Math.log(x / (1 - x))), entropy, { why: 'least' });
    });
  });

  it('does not notice when black and white are swapped', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 256 }), logit), { minLength: 1, maxLength: 20 });
    holds(list, (pairs) => {
      // multiples of 1/256, so that 1 − x is exact
      const x = pairs.map(([level]) => level / 256);
      const logits = pairs.map(([, l]) => l);
      const swapped = bernoulliLosses(
        x.map((value) => 1 - value),
        logits.map((l) => -l),
      );
      for (const [j, loss] of bernoulliLosses(x, logits).entries())
        expectNear(loss, swapped[j] ?? NaN, { relative: 1e-15, absolute: 0, why: 'swapped' });
    });
  });
});

describe('the continuous Bernoulli', () => {
  const logit = fc.oneof(real(-3, 3), real(-1e4, 1e4), scale(1e-12, 1));
  const rule = gaussLegendre(20, 0, 1);

  /** ∫ g(x) density dx from the likelier end inward, over panels that follow the slope of the exponential. */
  function mean(l: number, g: (x: number) => number): number {
    const size = Math.abs(l);
    const reach = Math.min(1, 45 / size);
    const panels = Math.max(1, Math.ceil((reach * size) / 5));
    let sum = 0;
    for (let panel = 0; panel < panels; panel++)
      for (let i = 0; i < 20; i++) {
        const inward = ((panel + (rule.nodes[i] ?? NaN)) * reach) / panels;
        const x = l > 0 ? 1 - inward : inward;
        sum += (((rule.weights[i] ?? NaN) * reach) / panels) * Math.exp(continuousBernoulliLogProb(l, x)) * g(x);
      }
    return sum;
  }

  it('integrates to 1 and has its mean, near λ = ½ and for extreme logits', () => {
    holds(logit, (l) => {
      // at a logit of 10,000 the distance from the end carries the rounding of 1 − x
      expectNear(
        mean(l, () => 1),
        1,
        { relative: 1e-11, why: 'mass' },
      );
      expectNear(
        mean(l, (x) => x),
        continuousBernoulliMean(l),
        { relative: 1e-11, why: 'mean' },
      );
    });
  });

  it('is a Bernoulli likelihood times its normalizer, and symmetric', () => {
    holds(fc.tuple(logit, real(0, 1)), ([l, x]) => {
      const density = continuousBernoulliLogProb(l, x);
      expectNear(density, continuousBernoulliLogNormalizer(l) - bernoulliLoss(x, l), { absolute: 1e-12, why: 'log C' });
      expectNear(continuousBernoulliMean(-l), 1 - continuousBernoulliMean(l), { why: 'mirrored mean' });
      // 1 − x rounds to 1e-16, which the logit multiplies
      expectNear(continuousBernoulliLogProb(-l, 1 - x), density, {
        absolute: 1e-15 * (1 + Math.abs(l)),
        why: 'mirrored',
      });
    });
  });

  it('has the slope of its log normalizer in its mean: d log C / dℓ = sigmoid − mean', () => {
    holds(real(-40, 40), (l) => {
      const h = 1e-3;
      const c = continuousBernoulliLogNormalizer;
      const slope = (8 * (c(l + h) - c(l - h)) - c(l + 2 * h) + c(l - 2 * h)) / (12 * h);
      expectNear(slope, sigmoid(l) - continuousBernoulliMean(l), { absolute: 1e-10, why: 'slope' });
    });
  });
});

describe('the prior penalty of a diagonal code', () => {
  const units = fc.array(
    fc.tuple(fc.oneof(real(-5, 5), scale(1e-12, 1)), fc.oneof(real(-5, 3), scale(1e-12, 1), real(-700, 600))),
    { minLength: 1, maxLength: 8 },
  );

  it('is never negative, zero only for the prior itself, and added up unit by unit', () => {
    holds(units, (pairs) => {
      const penalties = klPerUnit(
        pairs.map(([m]) => m),
        pairs.map(([, l]) => l),
      );
      for (const [k, [m, l]] of pairs.entries()) {
        const penalty = penalties[k] ?? NaN;
        // below 1e-160 a square is no number of double precision
        if (!(penalty >= 0 && (penalty > 0 || Math.max(Math.abs(m), Math.abs(l)) < 1e-160)))
          throw new Error(`${penalty} at ${m}, ${l}`);
        // what one unit costs does not depend on the others
        expectNear(penalty, total(klPerUnit([m], [l])), { relative: 0, absolute: 0, why: 'alone' });
      }
      expectNear(total(klPerUnit([0, 0], [0, 0])), 0, { absolute: 0, why: 'the prior' });
    });
  });

  it('is the closed form of two normals, and the mean of the log-ratio by quadrature', () => {
    const rule = gaussHermite(3);
    holds(fc.tuple(real(-10, 10), real(-12, 6)), ([m, l]) => {
      const [penalty = NaN] = klPerUnit([m], [l]);
      const std = Math.exp(0.5 * l);
      // e^(l/2) rounds, which costs 1e-16 of a term as large as the variance
      const absolute = 1e-14 * (1 + Math.exp(l));
      expectNear(penalty, klNormal({ mean: m, std }, { mean: 0, std: 1 }), { absolute, why: 'KL of normals' });
      const ratio = rule.nodes.reduce((sum, e, i) => {
        const z = m + std * e;
        return sum + (rule.weights[i] ?? NaN) * (logProb({ mean: m, std }, z) - logProb({ mean: 0, std: 1 }, z));
      }, 0);
      expectNear(penalty, ratio, { absolute: 1e-12, why: 'quadrature' });
    });
  });

  it('is the mean of the log-ratio over reparameterized samples', () => {
    const cases = fc.tuple(real(-3, 3), real(-3, 2), fc.integer({ min: 0, max: 2 ** 31 }));
    holds(cases, ([m, l, seed]) => {
      const rng = createRng(seed, 'penalty');
      const std = Math.exp(0.5 * l);
      const exact = total(klPerUnit([m], [l]));
      const misses = (count: number): boolean => {
        const noise = Float64Array.from({ length: count }, rng.normal);
        const z = reparameterize(new Float64Array(count).fill(m), new Float64Array(count).fill(std), noise);
        // log q − log prior, in the noise
        const ratios = z.map((value, i) => 0.5 * (value ** 2 - (noise[i] ?? NaN) ** 2) - 0.5 * l);
        const { mean, standardError } = meanWithError(ratios);
        return Math.abs(mean - exact) > 5 * standardError + 1e-12;
      };
      if (misses(250) && misses(1000)) throw new Error('both draws miss by five standard errors');
    });
  }, 60_000);
});
