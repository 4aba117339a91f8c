import { cdf } from '../math/normalInterval.ts';

/** The x with Φ(x) = p, by Newton's steps from 0 inside a bracket; for the grid's p between .001 and .999. */
function quantile(p: number): number {
  let [low, high, x] = [-6, 6, 0];
  for (let i = 0; i < 60 && high - low > 1e-12; i++) {
    const excess = cdf({ mean: 0, std: 1 }, x) - p;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const next = x - (excess * Math.sqrt(2 * Math.PI)) / Math.exp(-0.5 * x * x);
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

/**
 * Codes at the prior's quantiles (i + ½)/side, so that each cell stands for equal prior mass: side² codes over the first two
 * latent coordinates, row by row, greatest second coordinate first, the others 0. One row of `side` codes when latent is 1.
 */
export function priorGrid(side: number, latent: number): Float32Array {
  const at = Array.from({ length: side }, (_, i) => quantile((i + 0.5) / side));
  if (latent === 1) return Float32Array.from(at);
  const codes = new Float32Array(side * side * latent);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const cell = (row * side + column) * latent;
      codes[cell] = at[column]!;
      codes[cell + 1] = at[side - 1 - row]!;
    }
  }
  return codes;
}
