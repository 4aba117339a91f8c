import fc from 'fast-check';
import { describe, it } from 'vitest';
import { covariance, expectNear, holds, real, scale, simplex } from '../testing/property.ts';
import { categoricalEntropy, normalize } from './categorical.ts';
import { cholesky } from './cholesky.ts';
import { symmetricRoot } from './eigen.ts';
import { jensenShannon } from './jensenShannon.ts';
import { klCategorical, klNormal } from './kl.ts';
import { klMonteCarlo } from './klMonteCarlo.ts';
import { klMvn } from './klMvn.ts';
import { product } from './matrix.ts';
import { mvnFactor, mvnLogProb, mvnSample, type Mvn } from './mvn.ts';
import { mvnAffine } from './mvnAffine.ts';
import { mvnConditional, mvnMarginal } from './mvnConditional.ts';
import { logDensity, type Normal } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { createRng } from './rng.ts';
import { totalVariation } from './totalVariation.ts';

const normal: fc.Arbitrary<Normal> = fc.record({ mean: real(-10, 10), std: scale(0.01, 100) });
const vector = (d: number, size = 5): fc.Arbitrary<number[]> =>
  fc.array(real(-size, size), { minLength: d, maxLength: d });
const mvn = (d: number): fc.Arbitrary<Mvn> => fc.record({ mean: vector(d), cov: covariance(d) });
const dimension = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

function expectAtLeast(value: number, least: number, why: string): void {
  if (!(value >= least)) throw new Error(`${why}: ${value} is below ${least}`);
}

/** A seeded mean within five standard errors of the truth, drawn once more with four times the samples before it counts. */
function expectEstimate(
  estimate: (n: number, seed: number) => { mean: number; standardError: number },
  truth: number,
  seed: number,
): void {
  const near = (n: number, from: number): boolean => {
    const { mean, standardError } = estimate(n, from);
    return Math.abs(mean - truth) <= 5 * standardError + 1e-12 * (1 + Math.abs(truth));
  };
  if (!near(400, seed) && !near(1600, seed + 1)) throw new Error(`${truth} is not within five standard errors, twice`);
}

describe('the divergence of normals on the line', () => {
  it('is never negative, and 0 only at equality', { timeout: 60_000 }, () => {
    const nearby = fc.oneof(
      fc.constant(0),
      scale(1e-12, 1),
      scale(1e-12, 1).map((x) => -x / 2),
    );
    holds(fc.tuple(normal, nearby, nearby), ([p, shift, stretch]) => {
      const q = { mean: p.mean + shift * p.std, std: p.std * (1 + stretch) };
      const kl = klNormal(q, p);
      const same = q.mean === p.mean && q.std === p.std;
      if (same ? kl !== 0 : !(kl > 0)) throw new Error(`KL is ${kl} for ${JSON.stringify([q, p])}`);
    });
  });

  it('is the same by closed form, by quadrature and by sampling', { timeout: 60_000 }, () => {
    holds(
      fc.tuple(normal, normal, fc.nat()),
      ([q, p, seed]) => {
        const closed = klNormal(q, p);
        const [logQ, logP] = [logDensity(q), logDensity(p)];
        const reach = 10 * q.std;
        const area = trapezoid((x) => Math.exp(logQ(x)) * (logQ(x) - logP(x)), q.mean - reach, q.mean + reach, 201);
        // the integrand changes sign: its terms are of the size of log(σp/σq) even where the area is not
        expectNear(area, closed, { relative: 1e-9, absolute: 1e-12, why: 'quadrature' });
        const estimate = (n: number, from: number) => {
          const rng = createRng(from);
          const samples = Array.from({ length: n }, () => q.mean + q.std * rng.normal());
          return klMonteCarlo(samples, logQ, logP);
        };
        expectEstimate(estimate, closed, seed);
      },
      0.5,
    ); // half of the draws: 400 samples a case
  });
});

describe('the divergence of multivariate normals', () => {
  it('is never negative, and 0 only at equality', { timeout: 60_000 }, () => {
    const cases = dimension(1, 4).chain((d) => fc.tuple(mvn(d), mvn(d), scale(1e-7, 1)));
    holds(cases, ([q, p, size]) => {
      expectAtLeast(klMvn(q, p), 0, 'KL of two');
      expectNear(klMvn(p, p), 0, { absolute: 0, why: 'KL of one' });
      const moved = { mean: p.mean, cov: p.cov.map((row) => row.map((value) => value * (1 + size))) };
      expectAtLeast(klMvn(moved, p), Number.MIN_VALUE, 'KL of near ones');
      // ½ d (s − log(1 + s)); the rounding of the covariance, conditioned to 2,500, is felt as a part of s
      const exact = 0.5 * p.mean.length * (size > 1e-4 ? size - Math.log1p(size) : size ** 2 / 2 - size ** 3 / 3);
      expectNear(klMvn(moved, p), exact, { relative: 1e-5, absolute: 0, why: 'KL of a wider one' });
    });
  });

  it('does not notice an invertible affine map', { timeout: 60_000 }, () => {
    const cases = dimension(1, 4).chain((d) =>
      fc.tuple(mvn(d), mvn(d), covariance(d, 0.5, 3), covariance(d, 0.5, 3), vector(d)),
    );
    holds(cases, ([q, p, first, second, b]) => {
      const a = product(cholesky(first), symmetricRoot(second));
      const mapped = klMvn(mvnAffine(q, a, b), mvnAffine(p, a, b));
      // the mapped covariances are conditioned to 2,500 · 36², and the divergences reach 10,000
      expectNear(mapped, klMvn(q, p), { relative: 1e-8, absolute: 1e-9 });
    });
  });

  it('is the divergence of a part plus the mean divergence of the rest given the part', { timeout: 60_000 }, () => {
    holds(
      dimension(2, 4).chain((d) => fc.tuple(mvn(d), mvn(d))),
      ([q, p]) => {
        const [part, of] = [mvnMarginal(q, [0]), mvnMarginal(p, [0])];
        const center = part.mean[0] ?? NaN;
        const std = Math.sqrt(part.cov[0]?.[0] ?? NaN);
        // given the part, the divergence is quadratic in it, so two points give its mean
        const rest = [center - std, center + std].map((x) =>
          klMvn(mvnConditional(q, [0], [x]), mvnConditional(p, [0], [x])),
        );
        const sum = klMvn(part, of) + ((rest[0] ?? NaN) + (rest[1] ?? NaN)) / 2;
        expectNear(klMvn(q, p), sum, { relative: 1e-9, absolute: 1e-10 });
      },
    );
  });

  it('is what samples of q say', { timeout: 60_000 }, () => {
    const cases = dimension(1, 4).chain((d) => fc.tuple(mvn(d), mvn(d), fc.nat()));
    holds(
      cases,
      ([q, p, seed]) => {
        const [factorQ, factorP] = [mvnFactor(q), mvnFactor(p)];
        const estimate = (n: number, from: number) => {
          const rng = createRng(from);
          const samples = Array.from({ length: n }, () => mvnSample(q.mean, factorQ, q.mean.map(rng.normal)));
          return klMonteCarlo(
            samples,
            (x) => mvnLogProb(q, x, factorQ),
            (x) => mvnLogProb(p, x, factorP),
          );
        };
        expectEstimate(estimate, klMvn(q, p), seed);
      },
      0.1,
    ); // a tenth of the draws: 400 samples in up to four dimensions a case
  });

  it('adds up over independent coordinates', { timeout: 60_000 }, () => {
    const pairs = fc.array(fc.tuple(normal, normal), { minLength: 1, maxLength: 4 });
    const joint = (parts: readonly Normal[]): Mvn => ({
      mean: parts.map(({ mean }) => mean),
      cov: parts.map(({ std }, i) => parts.map((_, j) => (i === j ? std * std : 0))),
    });
    holds(pairs, (each) => {
      const sum = each.reduce((total, [q, p]) => total + klNormal(q, p), 0);
      const kl = klMvn(joint(each.map(([q]) => q)), joint(each.map(([, p]) => p)));
      expectNear(kl, sum, { relative: 1e-11, absolute: 1e-12 });
    });
  });
});

describe('divergences of distributions over outcomes', () => {
  /** Two distributions over the same outcomes: any two, or nearly the same, or with zeros. */
  const pair = dimension(2, 8).chain((k) => {
    const near = fc
      .tuple(simplex(k), simplex(k), scale(1e-9, 1))
      .map(([p, other, part]): [number[], number[]] => [p.map((a, i) => (1 - part) * a + part * (other[i] ?? NaN)), p]);
    const sparse = fc
      .tuple(simplex(k), simplex(k), dimension(0, k - 1))
      .map(([p, q, zero]): [number[], number[]] => [normalize(q.map((a, i) => (i === zero ? 0 : a))), p]);
    return fc.oneof(fc.tuple(simplex(k), simplex(k)), near, sparse);
  });

  it('are never negative, and 0 only at equality', { timeout: 60_000 }, () => {
    holds(pair, ([q, p]) => {
      const [kl, js, tv] = [klCategorical(q, p), jensenShannon(q, p), totalVariation(q, p)];
      for (const [value, name] of [
        [kl, 'KL'],
        [js, 'JS'],
        [tv, 'TV'],
      ] as const) {
        expectAtLeast(value, 0, name);
        if (tv > 1e-7) expectAtLeast(value, Number.MIN_VALUE, `${name} of different ones`);
        if (q.every((a, i) => a === p[i])) expectNear(value, 0, { absolute: 0, why: `${name} of one` });
      }
    });
  });

  it('bound each other: Pinsker, Bretagnolle and Huber, and JS between TV²/2 and TV log 2', { timeout: 60_000 }, () => {
    holds(pair, ([q, p]) => {
      const [kl, js, tv] = [klCategorical(q, p), jensenShannon(q, p), totalVariation(q, p)];
      // distances carry the rounding of probabilities, 1e-16
      expectAtLeast(Math.sqrt(kl / 2) * (1 + 1e-9) + 1e-15, tv, 'Pinsker');
      expectAtLeast(Math.sqrt(-Math.expm1(-kl)) * (1 + 1e-9) + 1e-15, tv, 'Bretagnolle and Huber');
      expectAtLeast(js * (1 + 1e-9) + 1e-30, (tv * tv) / 2, 'JS from below');
      expectAtLeast(tv * Math.LN2 * (1 + 1e-9) + 1e-15, js, 'JS from above');
      expectAtLeast(Math.LN2 * (1 + 1e-15), js, 'log 2');
      expectNear(js, jensenShannon(p, q), { relative: 1e-14, absolute: 0, why: 'symmetry of JS' });
      expectNear(tv, totalVariation(p, q), { absolute: 0, relative: 0, why: 'symmetry of TV' });
    });
  });

  it('agree with their definitions', { timeout: 60_000 }, () => {
    holds(pair, ([q, p]) => {
      const middle = q.map((a, i) => (a + (p[i] ?? NaN)) / 2);
      const halves = (klCategorical(q, middle) + klCategorical(p, middle)) / 2;
      expectNear(jensenShannon(q, p), halves, { relative: 1e-9, absolute: 1e-15, why: 'JS' });
      const cross = q.reduce((sum, a, i) => (a > 0 ? sum - a * Math.log(p[i] ?? NaN) : sum), 0);
      expectNear(klCategorical(q, p), cross - categoricalEntropy(q), { absolute: 1e-13, why: 'KL' });
      const uniform = q.map(() => 1 / q.length);
      const missing = Math.log(q.length) - categoricalEntropy(q);
      expectNear(klCategorical(q, uniform), missing, { absolute: 1e-13, why: 'distance from uniform' });
    });
  });

  it('obey the chain rule of KL, and fall when outcomes are merged', { timeout: 60_000 }, () => {
    const tables = dimension(2, 4).chain((k) => fc.tuple(simplex(2 * k), simplex(2 * k)));
    holds(tables, ([q, p]) => {
      const k = q.length / 2;
      const rows = (joint: readonly number[]) => [joint.slice(0, k), joint.slice(k)];
      const sum = (row: readonly number[]): number => row.reduce((total, each) => total + each, 0);
      const [marginQ, marginP] = [rows(q).map(sum), rows(p).map(sum)];
      const margin = klCategorical(marginQ, marginP);
      const given = rows(q).reduce((total, row, i) => {
        const [weightQ, weightP] = [marginQ[i] ?? NaN, marginP[i] ?? NaN];
        const [rowQ, rowP] = [row.map((a) => a / weightQ), (rows(p)[i] ?? []).map((a) => a / weightP)];
        return total + weightQ * klCategorical(rowQ, rowP);
      }, 0);
      const joint = klCategorical(q, p);
      expectNear(joint, margin + given, { relative: 1e-9, absolute: 1e-14, why: 'chain rule' });
      expectAtLeast(joint * (1 + 1e-12) + 1e-15, margin, 'merged outcomes');
      expectAtLeast(jensenShannon(q, p) + 1e-15, jensenShannon(marginQ, marginP), 'merged outcomes, JS');
      expectAtLeast(totalVariation(q, p) + 1e-15, totalVariation(marginQ, marginP), 'merged outcomes, TV');
    });
  });
});
