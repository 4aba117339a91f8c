import { dot, transpose, type Matrix, type Vector } from './matrix.ts';
import { solveLower } from './cholesky.ts';
import { leastSquares } from './leastSquares.ts';
import { requireThat } from './requireThat.ts';

/** Probabilistic PCA: z ~ N(0, I) [k], x | z ~ N(W z + b, std² I) [D]. */
export interface Ppca {
  /** W [D, k]. */
  readonly weights: Matrix;
  /** b [D]. */
  readonly offset: Vector;
  /** σ, the std of the noise. */
  readonly std: number;
}

/** What probabilistic PCA says about one datum. */
export interface PpcaPosterior {
  /** log p(x) in nats, of N(b, W Wᵀ + σ² I). */
  readonly logEvidence: number;
  /** E[z | x] [k]. */
  readonly mean: readonly number[];
  /** Cov[z | x] [k, k], the same for every x. */
  readonly cov: readonly number[][];
}

const length = (vector: Vector = []): number => Math.hypot(...vector);

/**
 * Evidence and posterior of one x (Tipping and Bishop 1999): with M = WᵀW + σ² I [k, k] and y = x − b,
 * ẑ = M⁻¹ Wᵀ y, Cov = σ² M⁻¹ and log p(x) = −½[D log 2π + (D − k) log σ² + log |M| + ‖y − W ẑ‖²/σ² + ‖ẑ‖²].
 *
 * ẑ solves the least-squares problem of W stacked on σ I against y stacked on 0, whose residual is
 * ‖y − W ẑ‖² + σ² ‖ẑ‖² and whose triangle R has RᵀR = M. Reflections solve it without forming M, so std = 1e-6 costs no
 * digits, and nothing of size D × D appears. Throws `RangeError` for shapes that do not fit, entries that are not finite,
 * or a std that is not positive, or one below rounding (1e-15) beside columns of W that are parallel.
 */
export function ppcaPosterior({ weights, offset, std }: Ppca, x: Vector): PpcaPosterior {
  const k = weights[0]?.length ?? 0;
  const d = x.length;
  requireThat(std > 0 && std < Infinity, 'ppcaPosterior: std must be positive and finite', std);
  requireThat(d > 0 && k > 0, 'ppcaPosterior: there must be a coordinate and a latent', [d, k]);
  const fits = weights.length === d && offset.length === d && weights.every((row) => row.length === k);
  requireThat(fits, 'ppcaPosterior: weights must be [D, k], offset and x [D]', [weights.length, offset.length, d]);
  const finite = [...weights.flat(), ...offset, ...x].every(Number.isFinite);
  requireThat(finite, 'ppcaPosterior: all entries must be finite', x);

  // The longest columns and the largest rows go first: a latent of little weight then keeps its digits beside a heavy one.
  const columns = transpose(weights);
  const order = Array.from(columns.keys()).toSorted((a, b) => length(columns[b]) - length(columns[a]));
  const place = order.map((_, j) => order.indexOf(j));
  const noise = order.map((_, i) => order.map((__, j) => (i === j ? std : 0)));
  const rows = weights.map((row, i) => ({
    row: order.map((j) => row[j] ?? NaN),
    y: (x[i] ?? NaN) - (offset[i] ?? NaN),
  }));
  const stacked = [...rows, ...noise.map((row) => ({ row, y: 0 }))].toSorted((a, b) => length(b.row) - length(a.row));
  const { lower, solution, residual } = leastSquares(
    stacked.map(({ row }) => row),
    stacked.map(({ y }) => y),
  );

  let logEvidence = -0.5 * (d * Math.log(2 * Math.PI) + residual / std / std) - d * Math.log(std);
  for (const [i, row] of lower.entries()) logEvidence -= Math.log(Math.abs(row[i] ?? NaN) / std);
  // The columns of σ L⁻¹: their products are the entries of σ² M⁻¹.
  const roots = place.map((j) => solveLower(lower, noise[j] ?? []));
  const cov = roots.map((a) => roots.map((b) => dot(a, b)));
  return { logEvidence, mean: place.map((j) => solution[j] ?? NaN), cov };
}
