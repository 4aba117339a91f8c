import { cholesky } from '../../math/cholesky.ts';
import { symmetricRoot } from '../../math/eigen.ts';
import { at, type Matrix } from '../../math/matrix.ts';
import { rotatedRoot } from '../../math/mvnRoot.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type NoiseValues = ValuesOf<typeof params>;

/** The matrix with the square root of every entry; undefined where an entry is negative and has none. */
function entrywiseRoot(cov: Matrix): Matrix | undefined {
  if (cov.some((row) => row.some((entry) => entry < 0))) return undefined;
  return cov.map((row) => row.map(Math.sqrt));
}

/** The A of z = μ + A ε that the reader chose, for a covariance [2, 2]; undefined where there is none. */
export function rootOf({ root, turn }: Pick<NoiseValues, 'root' | 'turn'>, cov: Matrix): Matrix | undefined {
  if (root === 'symmetric') return symmetricRoot(cov);
  if (root === 'entrywise') return entrywiseRoot(cov);
  const lower = cholesky(cov);
  return root === 'rotated' ? rotatedRoot(lower, (Math.PI / 180) * turn) : lower;
}

/**
 * The angle α, in degrees in [−90, 90], for which L Q with the rotation Q by α is symmetric: entries 12 and 21,
 * −L₁₁ sin α and L₂₁ cos α + L₂₂ sin α, are then equal. That is the symmetric root.
 */
export function turnToSymmetric(lower: Matrix): number {
  return (180 / Math.PI) * Math.atan2(-at(lower, 1, 0), at(lower, 0, 0) + at(lower, 1, 1));
}
