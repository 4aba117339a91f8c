import { createRng } from '../../math/rng.ts';
import { params } from './params.ts';

const most = params.gradCount.max;

/** The noise of one coordinate, drawn as far as it was needed. */
interface Column {
  readonly values: Float64Array;
  readonly draw: () => number;
  filled: number;
}

let kept: { readonly seed: number; readonly columns: Map<number, Column> } | undefined;

/** One coordinate of the noise of a seed, with its first `count` numbers there. */
function columnOf(seed: number, coordinate: number, count: number): Float64Array {
  if (kept?.seed !== seed) kept = { seed, columns: new Map() };
  let column = kept.columns.get(coordinate);
  if (!column) {
    const rng = createRng(seed, `gradient-estimators ${coordinate}`);
    column = { values: new Float64Array(most), draw: rng.normal, filled: 0 };
    kept.columns.set(coordinate, column);
  }
  for (; column.filled < count; column.filled++) column.values[column.filled] = column.draw();
  return column.values;
}

/**
 * Standard normal noise [count, dimension] of a seed, row by row, at most 1,000 rows. Each coordinate is a stream of its
 * own, so that neither more samples nor more dimensions change what was drawn before.
 */
export function noiseOf(seed: number, count: number, dimension: number): Float64Array {
  const noise = new Float64Array(count * dimension);
  for (let j = 0; j < dimension; j++) {
    const column = columnOf(seed, j, count);
    for (let i = 0; i < count; i++) noise[i * dimension + j] = column[i] ?? NaN;
  }
  return noise;
}
