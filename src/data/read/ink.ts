import { limits } from './limits.ts';
import { num } from './words.ts';

/** Which numbers of the file become 0 and 1 in pictures, and a sentence on it. */
export interface Ink {
  readonly range: readonly [low: number, high: number];
  readonly note: string;
}

/**
 * The range that the pixels of all pictures were written in, told by the least and the greatest of them and by whether
 * all are whole: [0, 1], [−1, 1], bytes or 16-bit numbers where these fit and are used; otherwise what occurs.
 */
export function inkOf(low: number, high: number, whole: boolean): Ink {
  if (low >= 0 && high <= 1) return { range: [0, 1], note: 'The pixels are already between 0 and 1 and were left so.' };
  if (low >= -1 && high <= 1)
    return { range: [-1, 1], note: 'The pixels are between −1 and 1 and were mapped to 0 … 1.' };
  if (low >= 0 && high > 100 && high <= 255)
    return { range: [0, 255], note: 'The pixels are between 0 and 255 and were divided by 255.' };
  if (low >= 0 && whole && high > 30_000 && high <= 65_535)
    return { range: [0, 65_535], note: 'The pixels are 16-bit numbers and were divided by 65,535.' };
  return { range: [low, high], note: `The pixels are between ${num(low)} and ${num(high)} and were mapped to 0 … 1.` };
}

/** Maps the pixels in place, the range's ends to 0 and 1. */
export function applyInk(x: Float32Array, [low, high]: Ink['range']): void {
  if (low === 0 && high === 1) return;
  const span = high - low || 1;
  for (let i = 0; i < x.length; i++) x[i] = (x[i]! - low) / span;
}

/**
 * Whether rows of so many numbers are likely pictures written row by row: a square number of them, at least 64 of whole
 * numbers within 0 … 255 (and not all 0 or 1), or at least 784 within 0 … 1.
 */
export function looksLikePicture(features: number, low: number, high: number, whole: boolean): boolean {
  const side = Math.round(Math.sqrt(features));
  if (side * side !== features || low < 0) return false;
  return (side >= 8 && whole && high > 1 && high <= 255) || (side >= limits.side && high <= 1);
}
