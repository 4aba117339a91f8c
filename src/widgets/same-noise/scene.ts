import { mvnOf } from '../../derivations/d03-mvn/plane.ts';
import { sampleCovariance } from '../../derivations/d03-mvn/sampleCovariance.ts';
import type { Point } from '../../figures/path.ts';
import { cholesky } from '../../math/cholesky.ts';
import { at, gram, type Matrix } from '../../math/matrix.ts';
import type { Estimates } from '../../notebook/derivation.ts';
import { noiseOf, type Noise } from './noise.ts';
import { rootOf, turnToSymmetric, type NoiseValues } from './roots.ts';

/** What the chosen root makes of the noise. */
export interface Mapped {
  /** A. */
  readonly root: Matrix;
  /** A Aᵀ, the covariance that z = μ + A ε really has. */
  readonly gram: Matrix;
  /** The largest entry of A Aᵀ − Σ, by size. */
  readonly miss: number;
  /** μ + A ε for every noise point, in their order. */
  readonly samples: readonly Point[];
  /** Sample covariance of these points: entries 11, 12, 22, each with its standard error. */
  readonly sampleCov: Estimates;
  /** How far the points lie from where the Cholesky factor puts them, on average. */
  readonly moved: number;
  /** μ, μ + ε₁a₁ and μ + ε₁a₁ + ε₂a₂ for the reader's ε and the columns a₁, a₂ of A. */
  readonly legs: readonly [Point, Point, Point];
}

/** Everything that the figure shows. */
export interface NoiseScene {
  readonly noise: Noise;
  readonly mean: Point;
  readonly cov: Matrix;
  /** Undefined where the root of every entry does not exist. */
  readonly mapped: Mapped | undefined;
  /** How far the noise is turned before L stretches it, in degrees; undefined where A is no L Q. */
  readonly turned: number | undefined;
  /** The turn that makes L Q the symmetric root, in degrees. */
  readonly toSymmetric: number;
  /** Half the side of the plane of noise, which is centered at 0. */
  readonly noiseHalf: number;
  /** Half the side of the plane of samples, which is centered at μ. */
  readonly half: number;
}

/** μ + A ε. */
const send = (mean: Point, root: Matrix, [a, b]: Point): Point => [
  mean[0] + at(root, 0, 0) * a + at(root, 0, 1) * b,
  mean[1] + at(root, 1, 0) * a + at(root, 1, 1) * b,
];

/** The points in their two coordinates. */
const coordinates = (points: readonly Point[]): readonly [Float64Array, Float64Array] => [
  Float64Array.from(points, ([a]) => a),
  Float64Array.from(points, ([, b]) => b),
];

function map(noise: Noise, mean: Point, root: Matrix, cov: Matrix, lower: Matrix, own: Point): Mapped {
  const samples = noise.points.map((point) => send(mean, root, point));
  const product = gram(root);
  const difference = root.map((row, i) => row.map((entry, j) => entry - at(lower, i, j)));
  const distances = noise.points.map((point) => Math.hypot(...send([0, 0], difference, point)));
  return {
    root,
    gram: product,
    miss: Math.max(...product.flatMap((row, i) => row.map((entry, j) => Math.abs(entry - at(cov, i, j))))),
    samples,
    sampleCov: sampleCovariance(...coordinates(samples)),
    moved: distances.reduce((sum, distance) => sum + distance, 0) / distances.length,
    legs: [mean, send(mean, root, [own[0], 0]), send(mean, root, own)],
  };
}

const halves = [0.75, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20];

/**
 * A round half side that holds every point: none is farther from μ along an axis than the row of A is long, times the
 * reach of the noise. All good roots have rows of one length, so the scale rests while they take turns.
 */
function halfFor(rows: Matrix, reach: number): number {
  const needed = 1.02 * reach * Math.max(...rows.map((row) => Math.hypot(...row)));
  return halves.find((half) => half >= needed) ?? needed;
}

function turnOf({ root, turn }: NoiseValues, toSymmetric: number): number | undefined {
  if (root === 'entrywise') return undefined;
  if (root === 'rotated') return turn;
  return root === 'symmetric' ? toSymmetric : 0;
}

/** Everything the figure shows at these values. */
export function scene(values: NoiseValues): NoiseScene {
  const { cov } = mvnOf(values);
  const mean: Point = [values.mean1, values.mean2];
  const noise = noiseOf(values.noiseSeed);
  const lower = cholesky(cov);
  const root = rootOf(values, cov);
  const own: Point = [values.noise1, values.noise2];
  const toSymmetric = turnToSymmetric(lower);
  return {
    noise,
    mean,
    cov,
    mapped: root && map(noise, mean, root, cov, lower, own),
    turned: turnOf(values, toSymmetric),
    toSymmetric,
    noiseHalf: Math.max(3.6, 1.03 * noise.reach),
    half: halfFor(root ?? lower, Math.max(noise.reach, Math.hypot(...own))),
  };
}
