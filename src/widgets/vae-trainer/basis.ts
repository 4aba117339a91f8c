/** A plane through the latent space that is no pair of units: a point of it and two directions of length 1 at a right angle. */
export interface Basis {
  readonly origin: Float64Array;
  readonly across: Float64Array;
  readonly up: Float64Array;
}

const dot = (direction: Float64Array, code: ArrayLike<number>, from: number, origin: Float64Array): number => {
  let sum = 0;
  for (let j = 0; j < direction.length; j++) sum += direction[j]! * (code[from + j]! - origin[j]!);
  return sum;
};

/** Where a code lies in the plane: the coordinates of its orthogonal projection. */
export const project = (
  { origin, across, up }: Basis,
  code: ArrayLike<number>,
  from = 0,
): readonly [number, number] => [dot(across, code, from, origin), dot(up, code, from, origin)];

/** The code of a point of the plane. */
export const codeOn = ({ origin, across, up }: Basis, x: number, y: number): Float32Array =>
  Float32Array.from(origin, (at, j) => at + x * across[j]! + y * up[j]!);

/** Variances and covariance in the plane of a Gaussian whose units are independent, from its log variances. */
export function spreadOn(
  { across, up }: Basis,
  logVars: ArrayLike<number>,
  from = 0,
): { readonly xx: number; readonly xy: number; readonly yy: number } {
  let [xx, xy, yy] = [0, 0, 0];
  for (let j = 0; j < across.length; j++) {
    const variance = Math.exp(logVars[from + j]!);
    xx += variance * across[j]! ** 2;
    xy += variance * across[j]! * up[j]!;
    yy += variance * up[j]! ** 2;
  }
  return { xx, xy, yy };
}

/** The prior's middle in the plane, where the prior is N(0, I): its standard deviation there is 1 in every direction. */
export const priorMiddle = (basis: Basis): readonly [number, number] =>
  project(basis, new Float64Array(basis.origin.length));
