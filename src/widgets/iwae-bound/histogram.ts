import { roundUp } from './roundUp.ts';

/** Probabilities of equal bins. */
export interface Histogram {
  /** From the left end of the first bin to the right end of the last. */
  readonly range: readonly [number, number];
  readonly width: number;
  /** One probability a bin, the leftmost first. */
  readonly mass: readonly number[];
  /** A height that holds every bin. */
  readonly top: number;
}

const bins = 30;

/**
 * The exact histogram of atoms on a window that holds every log weight, and so every log mean weight, whatever the number
 * of samples: it does not move when K does. The evidence lies on the middle of a bin, where all atoms meet for large K.
 */
export function histogramOf(
  atoms: readonly { readonly value: number; readonly probability: number }[],
  logWeights: readonly number[],
  evidence: number,
): Histogram {
  const below = evidence - Math.min(...logWeights);
  const above = Math.max(...logWeights) - evidence;
  const width = roundUp(Math.max(below + above, 0.01) / (bins - 6));
  const left = evidence - (Math.ceil(Math.max(below, 0) / width) + 2.5) * width;
  const count = Math.ceil(Math.max(below, 0) / width) + Math.ceil(Math.max(above, 0) / width) + 5;
  const mass = Array.from({ length: count }, () => 0);
  for (const { value, probability } of atoms) {
    const at = Math.min(count - 1, Math.max(0, Math.floor((value - left) / width)));
    mass[at] = (mass[at] ?? 0) + probability;
  }
  return { range: [left, left + count * width], width, mass, top: roundUp(1.02 * Math.max(...mass)) };
}
