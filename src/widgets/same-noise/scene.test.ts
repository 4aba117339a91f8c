import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky } from '../../math/cholesky.ts';
import { symmetricRoot } from '../../math/eigen.ts';
import { at, gram, type Matrix, product, transpose } from '../../math/matrix.ts';
import { mvnSample } from '../../math/mvn.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { params } from './params.ts';
import { turnToSymmetric, type NoiseValues } from './roots.ts';
import { scene, type Mapped } from './scene.ts';

const start = initialValues(params);
const good = ['cholesky', 'symmetric', 'rotated'] as const;

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

/** Any state of the figure, with one of these roots, and one of three seeds. */
const states = (roots: readonly NoiseValues['root'][]): fc.Arbitrary<NoiseValues> =>
  fc.record({
    mean1: within(params.mean1),
    mean2: within(params.mean2),
    std1: within(params.std1),
    std2: within(params.std2),
    corr: within(params.corr),
    root: fc.constantFrom(...roots),
    turn: within(params.turn),
    noise1: within(params.noise1),
    noise2: within(params.noise2),
    noiseSeed: fc.constantFrom(1, 2, 3),
  });

const mappedOf = (values: NoiseValues): Mapped => {
  const { mapped } = scene(values);
  if (!mapped) throw new Error('this root must exist');
  return mapped;
};

/** The largest entry of a matrix, by size. */
const size = (matrix: Matrix): number => Math.max(...matrix.flat().map(Math.abs));

const nearMatrix = (a: Matrix, b: Matrix, absolute: number, why: string): void => {
  for (const i of [0, 1]) for (const j of [0, 1]) expectNear(at(a, i, j), at(b, i, j), { relative: 0, absolute, why });
};

// A case maps 300 points and their covariance, a hundred times the work of a number.
const share = 0.05;

describe('the same noise under several roots', () => {
  it('has A Aᵀ = Σ for the Cholesky factor, the symmetric root and every rotated root', () => {
    holds(
      states(good),
      (values) => {
        const { cov, mapped } = scene(values);
        // Entries up to 9 are sums of two products: a few units in the last place of 9.
        if (!mapped || mapped.miss > 2e-14) throw new Error(`misses Σ by ${mapped?.miss}`);
        nearMatrix(product(mapped.root, transpose(mapped.root)), cov, 2e-14, 'A Aᵀ by rows times columns');
      },
      share,
    );
  });

  it('turns the noise by an orthogonal Q: L⁻¹A has Q Qᵀ = I and the angle that is told', () => {
    holds(
      states(good),
      (values) => {
        const { cov, turned = NaN } = scene(values);
        const { root } = mappedOf(values);
        const lower = cholesky(cov);
        const [l11, l21, l22] = [at(lower, 0, 0), at(lower, 1, 0), at(lower, 1, 1)];
        const first = (root[0] ?? []).map((entry) => entry / l11);
        const second = (root[1] ?? []).map((entry, j) => (entry - l21 * (first[j] ?? NaN)) / l22);
        const q = [first, second];
        // Dividing by L₂₂, a fifth of σ₂ at |ρ| = 0.98 and possibly a small σ₂ beside a large σ₁, magnifies rounding.
        nearMatrix(gram(q), [[1, 0], [0, 1]], 1e-11, 'Q Qᵀ'); // prettier-ignore
        expectNear(Math.cos((Math.PI / 180) * turned), at(q, 0, 0), { absolute: 1e-11, why: 'cos α' });
        expectNear(Math.sin((Math.PI / 180) * turned), at(q, 1, 0), { absolute: 1e-11, why: 'sin α' });
      },
      share,
    );
  });

  it('moves every sample continuously with Σ at equal noise: half the step halves the motion', () => {
    const steps = [
      { key: 'std1', step: 1e-3 },
      { key: 'std2', step: 1e-3 },
      { key: 'corr', step: 1e-4 },
    ] as const;
    holds(
      states(good),
      (values) => {
        for (const { key, step } of steps) {
          // Away from the far end, so that the step stays in range.
          const from = { ...values, [key]: Math.min(values[key], params[key].max - step) };
          const here = mappedOf(from).samples;
          const near = mappedOf({ ...from, [key]: from[key] + step / 2 }).samples;
          const far = mappedOf({ ...from, [key]: from[key] + step }).samples;
          here.forEach(([x, y], i) => {
            const half = Math.hypot((near[i]?.[0] ?? NaN) - x, (near[i]?.[1] ?? NaN) - y) / (step / 2);
            const whole = Math.hypot((far[i]?.[0] ?? NaN) - x, (far[i]?.[1] ?? NaN) - y) / step;
            // Slopes stay below 4σ·ρ/√(1−ρ²) ≈ 60 for noise below 4, and differ by step × curvature (below 1,600 σ).
            if (!(whole < 80)) throw new Error(`a sample jumps: slope ${whole}`);
            expectNear(half, whole, { relative: 0.03, absolute: 0.03, why: `difference quotients along ${key}` });
          });
        }
      },
      // Seven maps of 300 points for each case.
      0.01,
    );
  });

  it('makes the rotated root the symmetric one at the turn it names', () => {
    holds(
      states(good),
      (values) => {
        const { cov, toSymmetric } = scene(values);
        // The slider rounds to a tenth of a degree; the root is asked for here at the exact angle.
        const root = mappedOf({ ...values, root: 'rotated', turn: toSymmetric }).root;
        nearMatrix(root, symmetricRoot(cov), 1e-13 * Math.max(1, size(cov)), 'L Q and the symmetric root');
      },
      share,
    );
  });

  it('sends each noise point to μ + A ε, and the reader’s own by way of the columns of A', () => {
    holds(
      states(good),
      (values) => {
        const { noise, mean } = scene(values);
        const { root, samples, legs } = mappedOf(values);
        const i = Math.floor(Math.abs(values.noise1) * 90);
        const [x = NaN, y = NaN] = mvnSample(mean, root, noise.points[i] ?? []);
        expectNear(samples[i]?.[0] ?? NaN, x, { absolute: 1e-14, why: 'sample' });
        expectNear(samples[i]?.[1] ?? NaN, y, { absolute: 1e-14, why: 'sample' });
        const [from, corner, end] = legs;
        expectNear(corner[0] - from[0], values.noise1 * at(root, 0, 0), { absolute: 1e-14, why: 'first column' });
        expectNear(end[1] - corner[1], values.noise2 * at(root, 1, 1), { absolute: 1e-14, why: 'second column' });
      },
      share,
    );
  });

  it('scatters within five standard errors of Σ under each good root', () => {
    holds(
      states(good),
      (values) => {
        const { cov } = scene(values);
        const { means, standardErrors } = mappedOf(values).sampleCov;
        [at(cov, 0, 0), at(cov, 0, 1), at(cov, 1, 1)].forEach((entry, k) => {
          const error = standardErrors[k] ?? NaN;
          if (!(Math.abs((means[k] ?? NaN) - entry) < 5 * error))
            throw new Error(`entry ${k} is off by more than 5 SE`);
        });
      },
      share,
    );
  });

  it('refuses the root of every entry for a negative covariance, and misses Σ with it unless Σ is diagonal', () => {
    holds(
      states(['entrywise']),
      (values) => {
        const { mapped, cov, turned } = scene(values);
        if ((mapped === undefined) !== values.corr < 0) throw new Error('refused, or not, at the wrong sign');
        if (turned !== undefined) throw new Error('it is no L Q');
        // Its A Aᵀ has the covariance added to each variance.
        if (mapped)
          expectNear(at(mapped.gram, 0, 0), at(cov, 0, 0) + at(cov, 0, 1), { relative: 1e-14, why: 'A Aᵀ₁₁' });
        if (mapped && mapped.miss < 1e-9 !== (values.corr === 0)) throw new Error('right where it should be wrong');
      },
      share,
    );
  });

  it('keeps every point, and the reader’s own, in view', () => {
    holds(
      states([...good, 'entrywise']),
      (values) => {
        const { mapped, half, mean, noise, noiseHalf } = scene(values);
        if (!(noise.reach < noiseHalf)) throw new Error(`noise reaches ${noise.reach}`);
        for (const point of [...(mapped?.samples ?? []), ...(mapped?.legs ?? [])])
          if (!(size([[point[0] - mean[0], point[1] - mean[1]]]) < half))
            throw new Error(`${String(point)} is farther than ${half} from the mean`);
      },
      share,
    );
  });

  it('starts with Σ = [[1, 0.8], [0.8, 2]] and its factor [[1, 0], [0.8, √1.36]]', () => {
    const { root } = mappedOf(start);
    expect(at(root, 0, 0)).toBeCloseTo(1, 14);
    expect(at(root, 0, 1)).toBe(0);
    expect(at(root, 1, 0)).toBeCloseTo(0.8, 14);
    expect(at(root, 1, 1)).toBeCloseTo(Math.sqrt(1.36), 14);
  });

  it('sends ε = (0.3, −1.1) to (1.6, 1.3) for Σ = [[4, 1.2], [1.2, 1]] and μ = (1, 2)', () => {
    const [, , end] = mappedOf({
      ...start,
      mean1: 1,
      mean2: 2,
      std1: 2,
      std2: 1,
      corr: 0.6,
      noise1: 0.3,
      noise2: -1.1,
    }).legs;
    expect(end[0]).toBeCloseTo(1.6, 13);
    expect(end[1]).toBeCloseTo(1.3, 13);
  });

  it('has nothing moved, and no turn, for a diagonal Σ under the symmetric root', () => {
    const diagonal = scene({ ...start, corr: 0, root: 'symmetric' });
    expect(diagonal.mapped?.moved).toBeLessThan(1e-14);
    expect(Math.abs(diagonal.turned ?? NaN)).toBe(0);
    expect(Math.abs(turnToSymmetric([[2, 0], [0, 3]]))).toBe(0); // prettier-ignore
  });

  it('numbers six different points, in a ring around the center', () => {
    for (let noiseSeed = params.noiseSeed.min; noiseSeed <= params.noiseSeed.max; noiseSeed++) {
      const { noise } = scene({ ...start, noiseSeed });
      expect(noise.points).toHaveLength(300);
      expect(new Set(noise.numbered).size).toBe(6);
      for (const index of noise.numbered) {
        const [a = NaN, b = NaN] = noise.points[index] ?? [];
        expect(Math.hypot(a, b)).toBeGreaterThan(1);
        expect(Math.hypot(a, b)).toBeLessThan(2.4);
      }
    }
  });
});
