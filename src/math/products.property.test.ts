import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covariance, expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { gaussianPosterior } from './bayesGaussian.ts';
import { klNormal } from './kl.ts';
import { at } from './matrix.ts';
import { mvnFactor, mvnLogProb, mvnSample, type Mvn } from './mvn.ts';
import { logProb, type Normal } from './normal.ts';
import { forwardKlSum, logPool, momentMatch, reverseKlSum } from './opinionPool.ts';
import { productMvns } from './productMvn.ts';
import { productNormal, productNormals } from './productNormal.ts';
import { productOfExperts } from './productOfExperts.ts';
import { trapezoid } from './quadrature.ts';

/** Normals from very narrow to very wide, on and off center. */
const normal = fc.record({ mean: real(-50, 50), std: scale(1e-3, 1e3) });

/** Normals whose densities can be read anywhere without their squares eating each other's digits. */
const mild = fc.record({ mean: real(-20, 20), std: scale(0.05, 20) });

const some = <T>(each: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc.array(each, { minLength: 1, maxLength: most });

/** Terms of this size carry their own rounding; 1e-13 of it is a thousand roundings. */
const sizeOf = (factors: readonly Normal[], x: number): number =>
  factors.reduce((sum, { mean, std }) => sum + ((x - mean) / std) ** 2 + Math.abs(Math.log(std)), 1);

/** The largest mean, whose rounding even a sharp product keeps; not below the range of full precision. */
const meanScale = (factors: readonly Normal[]): number =>
  Math.max(1e-290, ...factors.map(({ mean }) => Math.abs(mean)));

function expectSameNormal(a: Normal, b: Normal, factors: readonly Normal[]): void {
  expectNear(a.mean, b.mean, { absolute: 1e-13 * meanScale(factors), why: 'means' });
  expectNear(a.std, b.std, { relative: 1e-13, absolute: 0, why: 'standard deviations' });
}

describe('a product of normal densities', () => {
  it('has Z as its area', () => {
    holds(some(normal, 5), (factors) => {
      const { normal: product, logZ } = productNormals(factors);
      const log = (x: number): number => factors.reduce((sum, factor) => sum + logProb(factor, x), 0);
      const most = log(product.mean);
      // half a standard deviation a step: the rule errs by e^(−2π²·4), far below rounding
      const area = trapezoid((u) => Math.exp(log(product.mean + u * product.std) - most), -9.5, 9.5, 39);
      const absolute = 1e-12 * sizeOf(factors, product.mean);
      expectNear(most + Math.log(area * product.std), logZ, { absolute, why: 'log of the area and log Z' });
    });
  });

  it('is the raw product at every point', () => {
    holds(fc.tuple(some(mild, 8), real(-30, 30)), ([factors, x]) => {
      const { normal: product, logZ } = productNormals(factors);
      const raw = factors.reduce((sum, factor) => sum + logProb(factor, x), 0);
      const absolute = 1e-13 * (sizeOf(factors, x) + sizeOf([product], x));
      expectNear(logZ + logProb(product, x), raw, { absolute, why: 'Z p̃ and the raw product' });
    });
  });

  it('does not depend on order or grouping', () => {
    const cases = some(normal, 8).chain((factors) =>
      fc.record({
        factors: fc.constant(factors),
        shuffled: fc.shuffledSubarray(factors, { minLength: factors.length }),
        cut: fc.nat(factors.length - 1),
      }),
    );
    holds(cases, ({ factors, shuffled, cut }) => {
      const whole = productNormals(factors);
      const absolute = 1e-12 * sizeOf(factors, whole.normal.mean);
      const other = productNormals(shuffled);
      expectSameNormal(other.normal, whole.normal, factors);
      expectNear(other.logZ, whole.logZ, { absolute, why: 'log Z in another order' });
      if (cut === 0) return;
      const [head, tail] = [productNormals(factors.slice(0, cut)), productNormals(factors.slice(cut))];
      const both = productNormal(head.normal, tail.normal);
      expectSameNormal(both.normal, whole.normal, factors);
      expectNear(head.logZ + tail.logZ + both.logZ, whole.logZ, { absolute, why: 'log Z of two groups' });
    });
  });

  it('adds precisions, so that it is sharper than each factor and its mean lies between theirs', () => {
    holds(some(normal, 12), (factors) => {
      const { mean, std } = productNormals(factors).normal;
      const precision = factors.reduce((sum, factor) => sum + factor.std ** -2, 0);
      expectNear(std ** -2, precision, { relative: 1e-13, absolute: 0, why: 'precisions' });
      const means = factors.map((factor) => factor.mean);
      const rounding = 1e-14 * meanScale(factors);
      expect(std).toBeLessThanOrEqual(Math.min(...factors.map((factor) => factor.std)) * (1 + 1e-15));
      expect(mean).toBeGreaterThanOrEqual(Math.min(...means) - rounding);
      expect(mean).toBeLessThanOrEqual(Math.max(...means) + rounding);
    });
  });

  it('adds powers: N^a N^b = N^(a+b) for each factor', () => {
    const powers = fc.record({ factor: normal, a: scale(1e-3, 10), b: scale(1e-3, 10) });
    holds(some(powers, 4), (each) => {
      const factors = each.map(({ factor }) => factor);
      const once = productNormals(
        factors,
        each.map(({ a, b }) => a + b),
      );
      const twice = productNormals([...factors, ...factors], each.map(({ a }) => a).concat(each.map(({ b }) => b)));
      expectSameNormal(twice.normal, once.normal, factors);
      const absolute = 2e-11 * sizeOf(factors, once.normal.mean);
      expectNear(twice.logZ, once.logZ, { absolute, why: 'log Z of powers' });
    });
  });

  it('is the posterior of Bayes, with log Z the log evidence', () => {
    const cases = fc.record({ prior: mild, noise: scale(0.01, 10), data: fc.array(real(-20, 20), { maxLength: 6 }) });
    holds(cases, ({ prior, noise, data }) => {
      const readings = data.map((mean) => ({ mean, std: noise }));
      const { posterior, logEvidence } = gaussianPosterior(prior, noise, data);
      const product = productOfExperts(prior, [undefined, ...readings]);
      expectSameNormal(product.normal, posterior, [prior, ...readings]);
      const absolute = 1e-12 * sizeOf([prior, ...readings], posterior.mean);
      expectNear(product.logZ, logEvidence, { absolute, why: 'log Z and log evidence' });
    });
  });
});

/** Two to four normals in one to four dimensions, and noise for a point near them. */
const many = fc.integer({ min: 1, max: 4 }).chain((d) => {
  const vector = fc.array(real(-3, 3), { minLength: d, maxLength: d });
  const mvn = fc.record({ mean: vector, cov: covariance(d, 0.1, 3) });
  return fc.record({ factors: fc.array(mvn, { minLength: 2, maxLength: 4 }), noise: vector });
});

describe('a product of multivariate normal densities', () => {
  it('is the raw product, in logarithms, near its center and around its first factor', () => {
    holds(many, ({ factors, noise }) => {
      const { mvn, logZ } = productMvns(factors);
      const factor = mvnFactor(mvn);
      const [first] = factors;
      if (first === undefined) return;
      for (const x of [mvnSample(mvn.mean, factor, noise), mvnSample(first.mean, mvnFactor(first), noise)]) {
        const raw = factors.map((each) => mvnLogProb(each, x));
        const ours = logZ + mvnLogProb(mvn, x, factor);
        // covariances have condition numbers up to 900, and the logarithms are as large as their terms
        const absolute = 1e-11 * raw.reduce((sum, log) => sum + Math.abs(log), 1);
        expectNear(
          ours,
          raw.reduce((sum, log) => sum + log, 0),
          { relative: 0, absolute, why: 'Z p̃ and the raw product' },
        );
      }
    });
  }, 60_000);

  it('is the product on each axis when no coordinates are correlated', () => {
    const d = 3;
    const axis = fc.record({ mean: real(-50, 50), std: scale(1e-3, 1e3) });
    const cases = fc.array(fc.array(axis, { minLength: d, maxLength: d }), { minLength: 2, maxLength: 4 });
    holds(cases, (experts) => {
      const { mvn, logZ } = productMvns(
        experts.map((axes): Mvn => ({
          mean: axes.map(({ mean }) => mean),
          cov: axes.map(({ std }, i) => axes.map((_, j) => (i === j ? std * std : 0))),
        })),
      );
      let sum = 0;
      let absolute = 0;
      for (let k = 0; k < d; k++) {
        const line = experts.flatMap((axes) => axes[k] ?? []);
        const product = productNormals(line);
        const mine = { mean: mvn.mean[k] ?? NaN, std: Math.sqrt(at(mvn.cov, k, k)) };
        expectSameNormal(mine, product.normal, line);
        sum += product.logZ;
        absolute += 1e-12 * sizeOf(line, product.normal.mean);
      }
      expectNear(logZ, sum, { absolute, why: 'log Z and its sum over axes' });
    });
  }, 60_000);
});

/** Two to five experts with weights, and another normal. */
const opinions = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.record({
    weights: simplex(n),
    experts: fc.array(mild, { minLength: n, maxLength: n }),
    shift: real(-3, 3),
    stretch: scale(0.2, 5),
  }),
);

/** Where a sum is least it is flat, so that rounding of the place, 1e-13 of a standard deviation, enters squared. */
const squaredRounding = 1e-26;

describe('opinion pools', () => {
  it('split the reverse sum: it is log Z short of the divergence from the logarithmic pool, which no other normal beats', () => {
    holds(opinions, ({ shift, stretch, ...each }) => {
      const pool = logPool(each);
      const q = { mean: pool.normal.mean + shift * pool.normal.std, std: pool.normal.std * stretch };
      const reverse = reverseKlSum(q, each);
      expect(reverse).toBeGreaterThanOrEqual(-pool.logZ * (1 - 1e-14) - squaredRounding);
      // the shift of q is rounded beside a mean up to 400 times its standard deviation
      expectNear(reverse, klNormal(q, pool.normal) - pool.logZ, { relative: 1e-11, why: 'reverse sum' });
      const direct = productNormals(each.experts, each.weights).logZ;
      expectNear(pool.logZ, direct, { absolute: 1e-12, why: 'log Z of the pool by two routes' });
    });
  }, 60_000);

  it('have a moment match that no other normal beats in the forward sum', () => {
    holds(opinions, ({ shift, stretch, ...each }) => {
      const match = momentMatch(each);
      const q = { mean: match.mean + shift * match.std, std: match.std * stretch };
      const best = forwardKlSum(each, match);
      const other = forwardKlSum(each, q);
      expect(other).toBeGreaterThanOrEqual(best * (1 - 1e-14) - squaredRounding);
      // what it costs not to have the moments is the divergence of the two
      expectNear(other - best, klNormal(match, q), { absolute: 1e-12 * (1 + other), why: 'price of other moments' });
    });
  }, 60_000);

  it('are ordered in width: product, logarithmic pool, mixture', () => {
    holds(opinions, ({ weights, experts }) => {
      const product = productNormals(experts).normal.std;
      const pool = logPool({ weights, experts }).normal.std;
      expect(product).toBeLessThanOrEqual(pool * (1 + 1e-14));
      expect(pool).toBeLessThanOrEqual(momentMatch({ weights, experts }).std * (1 + 1e-14));
    });
  }, 60_000);
});
