import { limits } from './limits.ts';

/** Which source pixels one target pixel covers, and the share of each. */
interface Span {
  readonly from: number;
  readonly shares: readonly number[];
}

function spans(length: number, target: number): readonly Span[] {
  const step = length / target;
  return Array.from({ length: target }, (_, i) => {
    const [low, high] = [i * step, (i + 1) * step];
    const from = Math.floor(low);
    // Rounding may put the end of the last span a hair beyond the picture.
    const to = Math.min(length, Math.max(from + 1, Math.ceil(high - 1e-9)));
    const shares = Array.from({ length: to - from }, (__, k) => Math.min(high, from + k + 1) - Math.max(low, from + k));
    const sum = shares.reduce((total, share) => total + share, 0);
    return { from, shares: shares.map((share) => share / sum) };
  });
}

/** The shape with the same proportions that fits into 28 × 28 pixels; small pictures keep theirs. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, limits.side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Averages pictures of `width` × `height` over equal areas into `targetWidth` × `targetHeight` pixels, so that their mean
 * stays what it was. The function writes one picture into `out` from index `at` on.
 */
export function createShrinker(
  width: number,
  height: number,
  targetWidth: number,
  targetHeight: number,
): (values: Float64Array, out: Float32Array, at: number) => void {
  const [across, down] = [spans(width, targetWidth), spans(height, targetHeight)];
  const same = width === targetWidth && height === targetHeight;
  const narrow = new Float64Array(same ? 0 : height * targetWidth);
  return (values, out, at) => {
    if (same) {
      out.set(values, at);
      return;
    }
    for (let row = 0; row < height; row++)
      across.forEach(({ from, shares }, column) => {
        let sum = 0;
        for (let k = 0; k < shares.length; k++) sum += shares[k]! * values[row * width + from + k]!;
        narrow[row * targetWidth + column] = sum;
      });
    down.forEach(({ from, shares }, row) => {
      for (let column = 0; column < targetWidth; column++) {
        let sum = 0;
        for (let k = 0; k < shares.length; k++) sum += shares[k]! * narrow[(from + k) * targetWidth + column]!;
        out[at + row * targetWidth + column] = sum;
      }
    });
  };
}
