import { requireThat } from './requireThat.ts';

/** A posterior density on a grid of equal cells. */
export interface GridPosterior {
  /** log p(z | x) at each point, in nats. */
  readonly logPosterior: Float64Array;
  /** log p(x) in nats. */
  readonly logEvidence: number;
}

/**
 * Bayes' theorem where the integral is done by counting cells: from log p(x, z) at the points of a regular grid to the log
 * posterior density there and the log evidence, log Σ e^(log joint) · cell with the largest term taken out. `cell` is the
 * step on a line, the area of a cell in the plane, with the points in any order. It is the trapezoid rule, which is as
 * exact as a double for a smooth density that vanishes at the edge and has some 20 points a standard deviation.
 * Throws `RangeError` unless the cell is positive and finite, no value NaN or +∞, and one above −∞.
 */
export function gridPosterior(logJoint: ArrayLike<number>, cell: number): GridPosterior {
  requireThat(cell > 0 && cell < Infinity, 'gridPosterior: the cell must be positive and finite', cell);
  let most = -Infinity;
  for (let i = 0; i < logJoint.length; i++) {
    const value = logJoint[i] ?? NaN;
    requireThat(value < Infinity, 'gridPosterior: values must be numbers below ∞', value);
    if (value > most) most = value;
  }
  requireThat(most > -Infinity, 'gridPosterior: one value must be above −∞', logJoint.length);
  let sum = 0;
  for (let i = 0; i < logJoint.length; i++) sum += Math.exp((logJoint[i] ?? NaN) - most);
  const logEvidence = most + Math.log(sum * cell);
  const logPosterior = Float64Array.from(logJoint, (value) => value - logEvidence);
  return { logPosterior, logEvidence };
}
