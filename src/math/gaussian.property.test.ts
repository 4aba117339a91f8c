import fc from 'fast-check';
import { describe, it } from 'vitest';
import { covariance, expectNear, holds, real, scale } from '../testing/property.ts';
import { cholesky, choleskySolve, logDetOfFactor } from './cholesky.ts';
import { symmetricEigen, symmetricRoot } from './eigen.ts';
import { ellipseOfMass } from './ellipse.ts';
import { at, dot, gram, product, times, type Matrix } from './matrix.ts';
import { mvnEntropy, mvnFactor, mvnLogProb, mvnSample, squaredDistance, type Mvn } from './mvn.ts';
import { mvnAffine } from './mvnAffine.ts';
import { mvnConditional, mvnMarginal } from './mvnConditional.ts';
import { rotatedRoot } from './mvnRoot.ts';
import { entropy, logProb } from './normal.ts';
import { gaussLegendre, integrate } from './quadrature.ts';
import { massWithin, radiusHolding } from './radialMass.ts';

const vector = (d: number, size = 5): fc.Arbitrary<number[]> =>
  fc.array(real(-size, size), { minLength: d, maxLength: d });
const matrix = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(vector(columns, 3), { minLength: rows, maxLength: rows });
const mvn = (d: number): fc.Arbitrary<Mvn> => fc.record({ mean: vector(d), cov: covariance(d) });
/** A normal in `least` to 4 dimensions with what `also` draws for its dimension. */
const normalWith = <T>(least: number, also: (d: number) => fc.Arbitrary<T>): fc.Arbitrary<{ normal: Mvn; other: T }> =>
  fc.integer({ min: least, max: 4 }).chain((d) => fc.record({ normal: mvn(d), other: also(d) }));

const largest = (a: Matrix): number => a.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);

/** Entry by entry, to a part of the largest. */
function expectSame(a: Matrix, b: Matrix, relative: number, why: string): void {
  const absolute = relative * largest(b);
  a.forEach((row, i) =>
    row.forEach((value, j) => expectNear(value, at(b, i, j), { relative: 0, absolute, why: `${why} ${i}, ${j}` })),
  );
}

describe('a multivariate normal', () => {
  it('is its marginal times its conditional, whatever is seen and in whatever order', { timeout: 60_000 }, () => {
    const cases = normalWith(2, (d) =>
      fc.record({
        x: vector(d, 8),
        seen: fc.shuffledSubarray(
          Array.from({ length: d }, (_, i) => i),
          { minLength: 1, maxLength: d - 1 },
        ),
      }),
    );
    holds(cases, ({ normal, other: { x, seen } }) => {
      const values = seen.map((i) => x[i] ?? NaN);
      const rest = x.filter((_, i) => !seen.includes(i));
      const margin = mvnLogProb(mvnMarginal(normal, seen), values);
      const given = mvnLogProb(mvnConditional(normal, seen, values), rest);
      // log densities reach −10,000, and the covariances are conditioned up to 2,500
      expectNear(margin + given, mvnLogProb(normal, x), { relative: 1e-10, absolute: 1e-10 });
    });
  });

  it('goes through two affine maps as through their composition', { timeout: 60_000 }, () => {
    const sizes = fc.record({ d: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 1, max: 4 }) });
    const cases = sizes.chain(({ d, m }) =>
      fc.record({ normal: mvn(d), a: matrix(m, d), b: vector(m), c: matrix(3, m), e: vector(3) }),
    );
    holds(cases, ({ normal, a, b, c, e }) => {
      const inTurn = mvnAffine(mvnAffine(normal, a, b), c, e);
      const shift = times(c, b).map((value, i) => value + (e[i] ?? NaN));
      const atOnce = mvnAffine(normal, product(c, a), shift);
      // terms of up to 25 · 144 · 144 in the covariance, and of 900 in the mean, may cancel
      inTurn.mean.forEach((value, i) => expectNear(value, atOnce.mean[i] ?? NaN, { absolute: 1e-10 }));
      inTurn.cov.forEach((row, i) =>
        row.forEach((value, j) => expectNear(value, at(atOnce.cov, i, j), { absolute: 1e-8 })),
      );
    });
  });

  it(
    'has the same density by its Cholesky factor, by its eigenpairs, and mapped with its volume',
    {
      timeout: 60_000,
    },
    () => {
      const cases = normalWith(1, (d) => fc.record({ x: vector(d, 8), stretch: scale(0.01, 100) }));
      holds(cases, ({ normal, other: { x, stretch } }) => {
        const direct = mvnLogProb(normal, x);
        const { values, vectors } = symmetricEigen(normal.cov);
        const apart = x.map((value, i) => value - (normal.mean[i] ?? NaN));
        const along = vectors.reduce(
          (sum, u, k) => sum + logProb({ mean: 0, std: Math.sqrt(values[k] ?? NaN) }, dot(u, apart)),
          0,
        );
        expectNear(along, direct, { relative: 1e-10, absolute: 1e-10, why: 'eigenpairs' });
        const d = x.length;
        const diagonal = x.map((_, i) => x.map((__, j) => (i === j ? stretch : 0)));
        const zero = x.map(() => 0);
        const image = mvnLogProb(mvnAffine(normal, diagonal, zero), times(diagonal, x));
        expectNear(image + d * Math.log(stretch), direct, { relative: 1e-10, absolute: 1e-10, why: 'volume' });
      });
    },
  );

  it('has an entropy that adds up over its eigenvectors', { timeout: 60_000 }, () => {
    holds(normalWith(1, vector), ({ normal }) => {
      const along = symmetricEigen(normal.cov).values.map((value) => entropy({ mean: 0, std: Math.sqrt(value) }));
      const sum = along.reduce((total, each) => total + each, 0);
      expectNear(mvnEntropy(normal), sum, { absolute: 1e-11 });
    });
  });

  it('sends noise to a point as far away, by Mahalanobis distance, as the noise is long', { timeout: 60_000 }, () => {
    holds(normalWith(1, vector), ({ normal, other: noise }) => {
      const factor = mvnFactor(normal);
      for (const root of [factor, symmetricRoot(normal.cov)]) {
        const sample = mvnSample(normal.mean, root, noise);
        // the sample is rounded to 1e-15, which is 1e-14 of the narrowest axis
        expectNear(squaredDistance(normal.mean, factor, sample), dot(noise, noise), {
          relative: 1e-10,
          absolute: 1e-10,
        });
      }
    });
  });
});

describe('roots and eigenpairs of a covariance', () => {
  const wide = fc.integer({ min: 1, max: 5 }).chain((d) => covariance(d, 1e-4, 1e4));

  it('give it back: Cholesky, symmetric, and turned', { timeout: 60_000 }, () => {
    holds(fc.tuple(wide, real(-10, 10)), ([cov, angle]) => {
      const lower = cholesky(cov);
      const root = symmetricRoot(cov);
      expectSame(gram(lower), cov, 1e-14, 'Cholesky');
      expectSame(product(root, root), cov, 1e-13, 'symmetric root');
      if (cov.length === 2) expectSame(gram(rotatedRoot(lower, angle)), cov, 1e-14, 'turned root');
      const { values, vectors } = symmetricEigen(cov);
      const scaled = vectors.map((u, k) => u.map((x) => x * (values[k] ?? NaN)));
      const images = vectors.map((u) => times(cov, u));
      expectSame(images, scaled, 1e-13, 'eigenpairs');
      const identity = cov.map((_, i) => cov.map((__, j) => (i === j ? 1 : 0)));
      expectSame(gram(vectors), identity, 1e-13, 'orthonormal eigenvectors');
    });
  });

  it('agree on the determinant and solve the same system', { timeout: 60_000 }, () => {
    const cases = fc.integer({ min: 1, max: 5 }).chain((d) => fc.tuple(covariance(d, 0.01, 10), vector(d)));
    holds(cases, ([cov, x]) => {
      const lower = cholesky(cov);
      const { values, vectors } = symmetricEigen(cov);
      const logs = values.reduce((sum, value) => sum + Math.log(value), 0);
      // the condition number is at most 1e6
      expectNear(logDetOfFactor(lower), logs, { relative: 1e-9, absolute: 1e-9, why: 'log determinant' });
      const b = times(cov, x);
      const byPairs = vectors.map((u, k) => dot(u, b) / (values[k] ?? NaN));
      const again = choleskySolve(lower, b);
      x.forEach((_, i) => {
        const pairwise = vectors.reduce((sum, u, k) => sum + (u[i] ?? NaN) * (byPairs[k] ?? NaN), 0);
        expectNear(again[i] ?? NaN, pairwise, { relative: 1e-8, absolute: 1e-7, why: `unknown ${i}` });
      });
    });
  });
});

describe('the ellipse of a mass', () => {
  it('has ends at the distance that holds the mass, at right angles', { timeout: 60_000 }, () => {
    const mass = fc.oneof(
      scale(1e-12, 0.999),
      scale(1e-12, 0.5).map((tail) => 1 - tail),
    );
    holds(fc.tuple(covariance(2, 0.01, 10), mass), ([cov, held]) => {
      const { squaredRadius, semiMajor, semiMinor, angle, area } = ellipseOfMass(cov, held);
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const factor = cholesky(cov);
      for (const end of [
        [semiMajor * c, semiMajor * s],
        [-semiMinor * s, semiMinor * c],
      ]) {
        const distance = squaredDistance([0, 0], factor, end);
        // the condition number is at most 1e6
        expectNear(distance, squaredRadius, { relative: 1e-8, absolute: 0, why: 'end of an axis' });
      }
      expectNear(area, Math.PI * squaredRadius * Math.exp(logDetOfFactor(factor) / 2), { relative: 1e-8, absolute: 0 });
      expectNear(massWithin(Math.sqrt(squaredRadius), 2), held, { relative: 1e-12, absolute: 0, why: 'mass' });
      if (!(angle >= -Math.PI / 2 && angle <= Math.PI / 2 && semiMajor >= semiMinor))
        throw new Error(`angle ${angle}, axes ${semiMajor} and ${semiMinor}`);
    });
  });

  it('in any dimension is an integral over the radius', { timeout: 60_000 }, () => {
    const panel = gaussLegendre(40, 0, 1);
    holds(fc.tuple(fc.integer({ min: 1, max: 30 }), scale(1e-3, 6)), ([d, radius]) => {
      // the share of mass within r among that within 1.3 r needs no constant
      const part = (r: number): number =>
        integrate(panel, (u) => r * (u * radius) ** (d - 1) * Math.exp(-((r * u) ** 2) / 2));
      const ratio = massWithin(radius, d) / massWithin(1.3 * radius, d);
      const integral = part(radius) / (part(1.3 * radius) * 1.3 ** (d - 1));
      expectNear(ratio, integral, { relative: 1e-10, absolute: 0 });
    });
  });

  it('holds what its radius says', { timeout: 60_000 }, () => {
    holds(fc.tuple(fc.integer({ min: 1, max: 30 }), scale(1e-9, 0.999)), ([d, mass]) => {
      expectNear(massWithin(radiusHolding(mass, d), d), mass, { relative: 1e-12, absolute: 0 });
    });
  });
});
