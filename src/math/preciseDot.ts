import type { Vector } from './matrix.ts';

/** 2²⁷ + 1, which splits a double into two halves of 26 bits (Veltkamp; Dekker 1971). */
const splitter = 134217729;

/**
 * `start` + Σ aᵢ bᵢ over the entries of `a`, as if computed with twice the precision and rounded once: the rounding of each
 * product and of each sum is found exactly and carried along (Ogita, Rump and Oishi 2005, Dot2). `NaN` where `b` is shorter.
 */
export function preciseDot(a: Vector, b: Vector, start = 0): number {
  let sum = start;
  let lost = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? NaN, b[i] ?? NaN];
    const product = x * y;
    const xHigh = splitter * x - (splitter * x - x);
    const yHigh = splitter * y - (splitter * y - y);
    const [xLow, yLow] = [x - xHigh, y - yHigh];
    const ofProduct = xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
    const next = sum + product;
    lost += (Math.abs(sum) >= Math.abs(product) ? sum - next + product : product - next + sum) + ofProduct;
    sum = next;
  }
  // Beyond 1e300 the halves overflow; the plain sum is then all there is.
  return Number.isFinite(lost) ? sum + lost : sum;
}
