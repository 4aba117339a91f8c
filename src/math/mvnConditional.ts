import { cholesky, solveLower } from './cholesky.ts';
import { at, checkVector, dot, gram, type Matrix, type Vector } from './matrix.ts';
import { checkShape, mvnFactor, type Mvn } from './mvn.ts';
import { requireThat } from './requireThat.ts';

/** Throws unless the coordinates are different whole numbers in 0 … d − 1. */
function checkCoordinates(caller: string, coordinates: Vector, d: number): void {
  const bad = coordinates.find((i) => !(Number.isSafeInteger(i) && i >= 0 && i < d));
  requireThat(bad === undefined, `${caller}: coordinates must be whole numbers from 0 to ${d - 1}`, bad);
  requireThat(
    new Set(coordinates).size === coordinates.length,
    `${caller}: coordinates must be different`,
    coordinates,
  );
}

const block = (matrix: Matrix, rows: Vector, columns: Vector): number[][] =>
  rows.map((i) => columns.map((j) => at(matrix, i, j)));

/**
 * The law of the coordinates named, in the order named: their block of mean and covariance, and nothing else changes.
 * Throws `RangeError` for a bad normal, and unless the coordinates are different whole numbers in 0 … d − 1, one at least.
 */
export function mvnMarginal(mvn: Mvn, coordinates: Vector): Mvn {
  mvnFactor(mvn, 'mvnMarginal');
  requireThat(coordinates.length > 0, 'mvnMarginal: one coordinate must be kept', coordinates);
  checkCoordinates('mvnMarginal', coordinates, mvn.mean.length);
  return { mean: coordinates.map((i) => mvn.mean[i] ?? NaN), cov: block(mvn.cov, coordinates, coordinates) };
}

/**
 * The law of the other coordinates, in rising order, once the coordinates `observed` (0-based, in any order) have `values`:
 * mean μ_r + Σ_ro Σ_oo⁻¹ (x_o − μ_o) and covariance Σ_rr − Σ_ro Σ_oo⁻¹ Σ_or (Bishop 2006, section 2.3.1), which does not
 * depend on the values. Both are read off the Cholesky factor of Σ with the observed coordinates first,
 * [[L_oo, 0], [L_ro, L_rr]]: mean μ_r + L_ro L_oo⁻¹ (x_o − μ_o), covariance L_rr L_rrᵀ, positive definite as it must be.
 * Throws `RangeError` for a bad normal, bad coordinates, another number of values, or when no coordinate is left.
 */
export function mvnConditional(mvn: Mvn, observed: Vector, values: Vector): Mvn {
  checkShape('mvnConditional', mvn);
  const { mean, cov } = mvn;
  checkCoordinates('mvnConditional', observed, mean.length);
  requireThat(values.length === observed.length, 'mvnConditional: one value for each observed coordinate', values);
  const rest = mean.map((_, i) => i).filter((i) => !observed.includes(i));
  requireThat(rest.length > 0, 'mvnConditional: one coordinate must stay unobserved', observed);
  if (observed.length > 0) checkVector('mvnConditional', values);

  const order = [...observed, ...rest];
  const factor = cholesky(block(cov, order, order), 'mvnConditional');
  const known = observed.length;
  const surprise = values.map((value, k) => value - (mean[observed[k] ?? -1] ?? NaN));
  const whitened = solveLower(
    factor.slice(0, known).map((row) => row.slice(0, known)),
    surprise,
  );
  const lower = factor.slice(known);
  return {
    mean: rest.map((i, k) => (mean[i] ?? NaN) + dot(whitened, lower[k] ?? [])),
    cov: gram(lower.map((row) => row.slice(known))),
  };
}
