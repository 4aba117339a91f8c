import { symmetricEigen } from '../../math/eigen.ts';
import { dot, type Vector } from '../../math/matrix.ts';

const count = 24;
/** Where the sensors stand on a rod of length 1. */
export const sensors: Vector = Array.from({ length: count }, (_, k) => (k + 0.5) / count);

const width = 0.2;

/** What the sensors read when the warm spot is at `center`: a bump of height 1. */
export const bump = (center: number): Vector => sensors.map((at) => Math.exp(-0.5 * ((at - center) / width) ** 2));

/** The first and the last place of the warm spot in the data. */
export const places = [0.3, 0.7] as const;
const size = 13;

/** The data: bumps at thirteen places, evenly apart. */
export const data: readonly Vector[] = Array.from({ length: size }, (_, i) =>
  bump(places[0] + ((places[1] - places[0]) * i) / (size - 1)),
);

/** The mean of the data. */
export const mean: Vector = sensors.map((_, k) => data.reduce((sum, x) => sum + (x[k] ?? NaN), 0) / size);

const off = (x: Vector): Vector => x.map((value, k) => value - (mean[k] ?? NaN));

const centered = data.map(off);
const covariance = sensors.map((_, j) =>
  sensors.map((__, k) => centered.reduce((sum, x) => sum + (x[j] ?? NaN) * (x[k] ?? NaN), 0) / size),
);
const { values, vectors } = symmetricEigen(covariance);
const found = vectors.at(-1) ?? [];
const sign = dot(found, centered.at(-1) ?? []) < 0 ? -1 : 1;

/** The direction in which the data vary most, a unit vector that leads to the right of the rod. */
export const direction: Vector = found.map((entry) => sign * entry);

/** The variance of the data along it, and the sum over all other directions. */
export const variance = values.at(-1) ?? NaN;
export const discarded = values.slice(0, -1).reduce((sum, value) => sum + value, 0);

/** σ² of the probabilistic model at its maximum likelihood: the mean of the discarded variances. */
export const noise = discarded / (count - 1);

/** How far a datum lies along the direction, in standard deviations of the data. */
export const scoreOf = (x: Vector): number => dot(direction, off(x)) / Math.sqrt(variance);

/** The point of the line through the mean at this many standard deviations. */
export const pointAt = (score: number): Vector =>
  mean.map((value, k) => value + score * Math.sqrt(variance) * (direction[k] ?? NaN));
