import { mvnOf, type NormalValues } from '../../derivations/d03-mvn/plane.ts';
import { symmetricEigen } from '../../math/eigen.ts';

/** One axis of the ellipse of one standard deviation. */
export interface Axis {
  /** Where it points, a unit vector. */
  readonly direction: readonly [number, number];
  /** Half its length, the root of the eigenvalue. */
  readonly half: number;
}

/** Two standard deviations and a correlation. */
export type Shape = Pick<NormalValues, 'std1' | 'std2' | 'corr'>;

/** Two axes whose halves differ by less than this share belong to a circle, every direction of which is an axis. */
const round = 2e-3;

/** The unit vector at an angle in radians. */
const towards = (angle: number): readonly [number, number] => [Math.cos(angle), Math.sin(angle)];

/** The longer and the shorter axis; both point into the right half of the plane. Of a circle the first is the level one. */
export function axesOf(values: NormalValues): readonly [longer: Axis, shorter: Axis] {
  const { values: eigenvalues, vectors } = symmetricEigen(mvnOf(values).cov);
  const axis = (k: number): Axis => {
    const [u = NaN, v = NaN] = vectors[k] ?? [];
    const side = u < -1e-12 ? -1 : 1;
    return { direction: [side * u, side * v], half: Math.sqrt(eigenvalues[k] ?? NaN) };
  };
  const [longer, shorter] = [axis(1), axis(0)];
  const isCircle = longer.half - shorter.half <= 1e-12 * longer.half;
  return isCircle && shorter.direction[0] > longer.direction[0] ? [shorter, longer] : [longer, shorter];
}

/**
 * The two half-axes that carry the handles: the one nearest to the direction `facing`, in radians, and the one a quarter
 * turn further. So an axis keeps its handle while it is dragged, also past the length of the other. Without `facing` the
 * left half of the longer axis is the first.
 */
export function gripsOf(values: NormalValues, facing?: number): readonly [Axis, Axis] {
  const [longer, shorter] = axesOf(values);
  const isCircle = longer.half - shorter.half < round * longer.half;
  const angle = facing ?? Math.atan2(longer.direction[1], longer.direction[0]) + Math.PI;
  const [c, s] = towards(angle);
  const along = ({ direction: [u, v] }: Axis): number => u * c + v * s;
  const near = Math.abs(along(longer)) >= Math.abs(along(shorter)) ? longer : shorter;
  const far = near === longer ? shorter : longer;
  const side = along(near) < 0 ? -1 : 1;
  const [u, v] = isCircle ? [c, s] : [side * near.direction[0], side * near.direction[1]];
  return [
    { direction: [u, v], half: near.half },
    { direction: [-v, u], half: far.half },
  ];
}

/**
 * The shape of the ellipse with one axis of half-length `half` at `angle` radians and the other, at a right angle, of
 * half-length `other`: the entries of a² u uᵀ + b² w wᵀ, which is positive definite for any a, b above zero. A length of
 * nothing counts as a very small one.
 */
export function shapeOf(half: number, angle: number, other: number): Shape {
  const a = Math.max(half, 1e-6);
  const [c, s] = towards(angle);
  const std1 = Math.hypot(a * c, other * s);
  const std2 = Math.hypot(a * s, other * c);
  return { std1, std2, corr: ((a - other) * (a + other) * c * s) / (std1 * std2) };
}
