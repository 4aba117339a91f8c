import { checkMatrix, type Matrix } from './matrix.ts';
import { requireThat } from './requireThat.ts';

/**
 * A Q for a root A [2, 2] of a covariance and the rotation Q by `angle` radians. It is a root again, since
 * A Q (A Q)ᵀ = A Aᵀ: the noise turns before it is stretched. Throws `RangeError` unless the root is 2 × 2 and the angle finite.
 */
export function rotatedRoot(root: Matrix, angle: number): number[][] {
  checkMatrix('rotatedRoot', root);
  requireThat(root.length === 2 && root[0]?.length === 2, 'rotatedRoot: the root must be 2 × 2', root);
  requireThat(Number.isFinite(angle), 'rotatedRoot: the angle must be finite', angle);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return root.map(([a = NaN, b = NaN]) => [a * c + b * s, b * c - a * s]);
}
