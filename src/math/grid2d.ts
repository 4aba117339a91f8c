import { logSumExp } from './logSumExp.ts';
import { requireThat } from './requireThat.ts';

/** A side of a rectangle with the number of grid points along it, both ends included. */
export interface Side {
  readonly min: number;
  readonly max: number;
  readonly points: number;
}

/** A grid on a rectangle; values on it are listed row by row: index = i + j · x.length for the point (xᵢ, yⱼ). */
export interface Grid2d {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Log of the trapezoid weight of each point: log of the cell's area, half of it along an edge, a quarter at a corner. */
  readonly logWeights: Float64Array;
}

function axis({ min, max, points }: Side): Float64Array {
  requireThat(min < max && max - min < Infinity, 'grid2d: min must be below max', [min, max]);
  const counts = Number.isSafeInteger(points) && points >= 2;
  requireThat(counts, 'grid2d: points must be an integer of at least 2', points);
  return Float64Array.from({ length: points }, (_, i) => min + ((max - min) * i) / (points - 1));
}

/** A grid of points on a rectangle with trapezoid weights. Throws `RangeError` for an empty side or fewer than two points. */
export function grid2d(xSide: Side, ySide: Side): Grid2d {
  const [x, y] = [axis(xSide), axis(ySide)];
  const area = ((xSide.max - xSide.min) / (x.length - 1)) * ((ySide.max - ySide.min) / (y.length - 1));
  const logWeights = new Float64Array(x.length * y.length).fill(Math.log(area));
  for (let k = 0; k < logWeights.length; k++) {
    const [i, j] = [k % x.length, Math.floor(k / x.length)];
    if (i === 0 || i === x.length - 1) logWeights[k] = (logWeights[k] ?? NaN) - Math.LN2;
    if (j === 0 || j === y.length - 1) logWeights[k] = (logWeights[k] ?? NaN) - Math.LN2;
  }
  return { x, y, logWeights };
}

/** f at every point of the grid, row by row. */
export function valuesOn({ x, y }: Grid2d, f: (x: number, y: number) => number): Float64Array {
  const values = new Float64Array(x.length * y.length);
  for (let j = 0, k = 0; j < y.length; j++)
    for (let i = 0; i < x.length; i++, k++) values[k] = f(x[i] ?? NaN, y[j] ?? NaN);
  return values;
}

/**
 * log ∬ e^(logValues) over the rectangle in nats, by the trapezoid rule in log space, so that a posterior whose density is
 * e^(−1000) everywhere keeps its digits. `logValues` as `valuesOn` lists them. Throws `RangeError` for another length.
 */
export function logIntegral({ logWeights }: Grid2d, logValues: ArrayLike<number>): number {
  requireThat(logValues.length === logWeights.length, 'logIntegral: one value a grid point', logValues.length);
  return logSumExp(logWeights.map((weight, k) => weight + (logValues[k] ?? NaN)));
}

/**
 * The probability of each grid point under a density known up to a factor by its log: e^(logValues) times the trapezoid
 * weights, divided by their sum. Throws `RangeError` for another length or a density that is zero everywhere.
 */
export function probabilitiesOn(grid: Grid2d, logValues: ArrayLike<number>): Float64Array {
  const total = logIntegral(grid, logValues);
  requireThat(Number.isFinite(total), 'probabilitiesOn: the log of the integral must be finite', total);
  return grid.logWeights.map((weight, k) => Math.exp(weight + (logValues[k] ?? NaN) - total));
}

/** E f(X, Y) under the probabilities of the grid points. */
export function expectationOn(
  { x, y }: Grid2d,
  probabilities: ArrayLike<number>,
  f: (x: number, y: number) => number,
): number {
  let sum = 0;
  for (let j = 0, k = 0; j < y.length; j++)
    for (let i = 0; i < x.length; i++, k++) sum += (probabilities[k] ?? NaN) * f(x[i] ?? NaN, y[j] ?? NaN);
  return sum;
}
