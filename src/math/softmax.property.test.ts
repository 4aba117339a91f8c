import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { argmax } from './argmax.ts';
import { centralGradient, centralSlope } from './centralSlope.ts';
import { gumbelSoftmaxLogProb, gumbelSoftmaxSample } from './gumbelSoftmax.ts';
import { trapezoid } from './quadrature.ts';
import { createRng } from './rng.ts';
import { sampleCategorical, sampleGumbelMax } from './sampleCategorical.ts';
import {
  logSoftmax,
  softmax,
  softmaxCrossEntropy,
  softmaxEntropy,
  softmaxEntropySlope,
  softmaxJacobian,
  softmaxLogNormalizer,
} from './softmax.ts';

const list = <T>(one: fc.Arbitrary<T>, minLength = 1, maxLength = 8): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength, maxLength });

/** Logits anywhere in ±1e4: far apart, close together, or with ties. */
const logits = fc
  .tuple(real(-1e4, 1e4), scale(1e-6, 1e4), list(fc.oneof(real(-1, 1), fc.constant(0.5))))
  .map(([center, width, steps]) => steps.map((step) => Math.max(-1e4, Math.min(1e4, center + width * step))));

/** Logits whose finite differences are known well. */
const tame = list(real(-5, 5), 2, 5);

const anyT = scale(1e-6, 1e6);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Multiples of 2⁻²⁰: their sums are exact. */
const gridded = fc.integer({ min: -(10 ** 10), max: 10 ** 10 }).map((count) => count / 2 ** 20);

describe('softmax', () => {
  it('does not notice a constant added to every logit, to the last bit', () => {
    holds(fc.tuple(list(gridded), gridded, anyT), ([a, c, T]) => {
      const shifted = a.map((each) => each + c);
      const p = softmax(a, T);
      const same = softmax(shifted, T).every((each, i) => each === p[i]);
      if (!same || softmaxEntropy(shifted, T) !== softmaxEntropy(a, T)) throw new Error('a constant moved it');
    });
  }, 60_000);

  it('sums to 1, keeps the order of the logits, and agrees with its logarithm and its normalizer', () => {
    holds(fc.tuple(logits, anyT), ([a, T]) => {
      const p = softmax(a, T);
      const logP = logSoftmax(a, T);
      expectNear(sum(p), 1, { relative: 1e-14, why: 'sum' });
      const normalizer = softmaxLogNormalizer(a, T);
      for (let i = 0; i < a.length; i++) {
        const [ai = NaN, pi = NaN, li = NaN] = [a[i], p[i], logP[i]];
        if (!(pi >= 0 && pi <= 1 && li <= 0)) throw new Error(`${pi}, ${li} is no probability with its logarithm`);
        // e^x multiplies a rounding of x by x, at most 745 before it underflows
        expectNear(pi, Math.exp(li), { relative: 1e-12, absolute: 1e-300, why: 'logarithm' });
        // the logits themselves are rounded
        expectNear(li, ai / T - normalizer, {
          absolute: 1e-14 * (1 + Math.abs(a[0] ?? 0) / T + 2e4 / T),
          why: 'normalizer',
        });
        for (let j = 0; j < i; j++)
          if (ai > (a[j] ?? NaN) && pi < (p[j] ?? NaN)) throw new Error('a larger logit has a smaller probability');
      }
    });
  }, 60_000);

  it('has the derivatives of its Jacobian, whose rows sum to 0', () => {
    holds(fc.tuple(tame, scale(0.5, 5)), ([a, T]) => {
      const jacobian = softmaxJacobian(a, T);
      const at = a.length - 1;
      const row = jacobian[at] ?? [];
      const slopes = centralGradient((point) => softmax(point, T)[at] ?? NaN, a, 0.05 * T);
      for (const [j, slope] of slopes.entries())
        // the step to the sixth power, and rounding over the step
        expectNear(row[j] ?? NaN, slope, {
          relative: 1e-6,
          absolute: 1e-8 * Math.abs(row[at] ?? NaN) + 1e-14,
          why: 'slope',
        });
      for (const each of jacobian) expectNear(sum(each), 0, { absolute: 1e-15 * Math.max(1, 1 / T), why: 'row' });
      for (let i = 0; i < a.length; i++)
        for (let j = 0; j < i; j++)
          if (jacobian[i]?.[j] !== jacobian[j]?.[i]) throw new Error('the Jacobian is not symmetric');
    });
  }, 60_000);

  it('has a cross-entropy with gradient prediction minus target', () => {
    holds(fc.tuple(tame, fc.nat(100)), ([a, n]) => {
      const label = n % a.length;
      const { loss, gradient } = softmaxCrossEntropy(a, label);
      expectNear(loss, -(logSoftmax(a)[label] ?? NaN), { relative: 1e-14, why: 'loss' });
      const slopes = centralGradient((point) => softmaxCrossEntropy(point, label).loss, a, 0.05);
      const most = Math.max(...gradient.map(Math.abs));
      for (const [j, slope] of slopes.entries())
        expectNear(gradient[j] ?? NaN, slope, { absolute: 1e-7 * most + 1e-14, why: 'slope' });
      expectNear(sum(gradient), 0, { absolute: 1e-15, why: 'sum' });
    });
  }, 60_000);
});

describe('the entropy of a softmax', () => {
  it('lies between 0 and log K, and rises with T', () => {
    holds(fc.tuple(logits, anyT, scale(1, 100)), ([a, T, factor]) => {
      const cold = softmaxEntropy(a, T);
      const warm = softmaxEntropy(a, T * factor);
      const rounding = 1e-14;
      if (!(cold >= 0 && cold <= Math.log(a.length) + rounding)) throw new Error(`entropy ${cold} of ${a.length}`);
      if (!(cold <= warm * (1 + 1e-11) + 1e-300)) throw new Error(`entropy falls from ${cold} to ${warm}`);
    });
  }, 60_000);

  it('has a slope that is never negative, and is Var/T³', () => {
    holds(fc.tuple(logits, anyT), ([a, T]) => {
      const slope = softmaxEntropySlope(a, T);
      if (!(slope >= 0 && slope < Infinity)) throw new Error(`slope ${slope}`);
      const p = softmax(a, T);
      // measured from the middle of the range, where the logits lose least when they are subtracted
      const middle = a[argmax(a)] ?? NaN;
      const mean = sum(a.map((each, i) => (p[i] ?? NaN) * (each - middle)));
      const variance = sum(a.map((each, i) => (p[i] ?? NaN) * (each - middle - mean) ** 2));
      // divided one by one: T³ may underflow
      expectNear(slope, variance / T / T / T, { relative: 1e-11, absolute: 1e-290, why: 'variance' });
    });
  }, 60_000);

  it('has a slope that is the derivative of the entropy', () => {
    holds(fc.tuple(tame, scale(0.2, 10)), ([a, T]) => {
      const range = Math.max(...a) - Math.min(...a);
      const slope = centralSlope((move) => softmaxEntropy(a, T + move), (0.1 * T * T) / (5 * T + range));
      // rounding of an entropy near log K, over the step
      expectNear(softmaxEntropySlope(a, T), slope, { relative: 1e-6, absolute: 1e-12, why: 'slope' });
    });
  }, 60_000);
});

/** Throws unless hits among n meet a probability within five standard errors, and a few hits where they are rare. */
const meets = (p: number, hits: number, n: number): boolean =>
  Math.abs(hits - n * p) <= 5 * Math.sqrt(n * p * (1 - p)) + 5;

/** Counts draws against probabilities; those that miss are drawn again, four times as often. */
function expectFrequencies(p: readonly number[], draw: () => number, n: number): void {
  const count = (m: number): number[] => {
    const counts = p.map(() => 0);
    for (let i = 0; i < m; i++) {
      const outcome = draw();
      counts[outcome] = (counts[outcome] ?? NaN) + 1;
    }
    return counts;
  };
  const good = (m: number): boolean => count(m).every((hits, i) => meets(p[i] ?? NaN, hits, m));
  if (!good(n) && !good(4 * n)) throw new Error(`frequencies miss ${p.join(', ')} twice`);
}

const seed = fc.nat(2 ** 31);

describe('draws', () => {
  it('from a Gumbel race have the law softmax, and those by inversion the same', () => {
    holds(fc.tuple(list(real(-4, 4), 2, 4), seed), ([a, start]) => {
      const rng = createRng(start);
      const p = softmax(a);
      expectFrequencies(p, () => sampleGumbelMax(rng, a), 200);
      expectFrequencies(p, () => sampleCategorical(rng, p), 200);
    });
  }, 60_000);

  // each case takes 200 relaxed samples, or 1,000
  it('from the Gumbel-softmax lie on the simplex, and their largest entry has the law π at every temperature', () => {
    holds(
      fc.tuple(simplex(3), scale(0.01, 100), seed),
      ([pi, tau, start]) => {
        const rng = createRng(start);
        expectFrequencies(
          pi,
          () => {
            const y = gumbelSoftmaxSample(rng, pi, tau);
            expectNear(sum(y), 1, { why: 'sum' });
            return argmax(y);
          },
          200,
        );
      },
      0.5,
    );
  }, 60_000);
});

describe('the density of the Gumbel-softmax', () => {
  it('integrates to 1 for two classes', () => {
    holds(fc.tuple(real(0.001, 0.999), scale(0.1, 100)), ([first, tau]) => {
      const pi = [first, 1 - first];
      const logit = Math.log(first / (1 - first));
      // y = sigmoid(v), v = (logit + l)/τ: the density of l is logistic
      const integrand = (l: number): number => {
        const v = (logit + l) / tau;
        const e = Math.exp(-Math.abs(v));
        const [large, small] = [1 / (1 + e), e / (1 + e)];
        const y = v > 0 ? [large, small] : [small, large];
        return Math.exp(gumbelSoftmaxLogProb(pi, tau, y) + Math.log(large) + Math.log(small)) / tau;
      };
      expectNear(trapezoid(integrand, -36, 36, 289), 1, { relative: 1e-11, why: 'integral' });
    });
  }, 60_000);

  it('does not notice how the classes are numbered', () => {
    holds(fc.tuple(simplex(4), simplex(4), scale(0.01, 100)), ([pi, y, tau]) => {
      const forward = gumbelSoftmaxLogProb(pi, tau, y);
      const backward = gumbelSoftmaxLogProb(pi.toReversed(), tau, y.toReversed());
      // terms of (τ + 1) log y, as large as 2,000 each, may cancel
      expectNear(forward, backward, { relative: 1e-12, absolute: 1e-14 * 80 * (1 + tau), why: 'order' });
    });
  }, 60_000);
});
