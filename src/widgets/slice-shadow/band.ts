import { meanWithError, varianceWithError } from '../../math/monteCarlo.ts';
import { createRng } from '../../math/rng.ts';
import type { JointLaw } from './laws.ts';

/** How many samples of the joint law are drawn, and half the width of the band in standard deviations of v. */
export const sampleCount = 24_000;
export const bandHalf = 0.05;

/** With fewer samples in the band than this nothing is said. */
const fewest = 8;

/** A mean with its standard error. */
interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** What the samples in the band tell. */
export interface Band {
  readonly count: number;
  /** Mean and standard deviation of u in the band; nothing where there are too few samples. */
  readonly mean: Estimate | undefined;
  readonly std: Estimate | undefined;
  /** Some of the samples in the band, as values of u. */
  readonly some: readonly number[];
}

let kept: { readonly seed: number; readonly noise: Float64Array } | undefined;

/** The standard normal noise of a seed, two numbers a sample; the last one is kept, since a drag asks for it at every move. */
function noiseOf(seed: number): Float64Array {
  if (kept?.seed !== seed) {
    const rng = createRng(seed, 'slice-shadow');
    const noise = new Float64Array(2 * sampleCount);
    for (let i = 0; i < noise.length; i++) noise[i] = rng.normal();
    kept = { seed, noise };
  }
  return kept.noise;
}

/** The first `count` samples (u, v) of the joint law. */
export function cloud(law: JointLaw, seed: number, count: number): readonly (readonly [number, number])[] {
  const noise = noiseOf(seed);
  return Array.from({ length: count }, (_, i) => {
    const u = noise[2 * i] ?? NaN;
    return [u, law.pair(u, noise[2 * i + 1] ?? NaN)] as const;
  });
}

/**
 * Samples of the joint law whose v lies within `bandHalf` of the line. Where the law changes at v = 0, the band ends there.
 */
export function inBand(law: JointLaw, line: number, seed: number): Band {
  const noise = noiseOf(seed);
  let [low, high] = [line - bandHalf, line + bandHalf];
  if (law.name === 'signs' && line > 0) low = Math.max(low, 0);
  if (law.name === 'signs' && line < 0) high = Math.min(high, 0);
  const found: number[] = [];
  for (let i = 0; i < 2 * sampleCount; i += 2) {
    const u = noise[i]!;
    const v = law.pair(u, noise[i + 1]!);
    if (v >= low && v <= high) found.push(u);
  }
  const some = found.slice(0, 60);
  if (found.length < fewest) return { count: found.length, mean: undefined, std: undefined, some };
  const variance = varianceWithError(found);
  const std = Math.sqrt(variance.mean);
  return {
    count: found.length,
    mean: meanWithError(found),
    // The error of a root is that of its square over twice the root.
    std: { mean: std, standardError: variance.standardError / (2 * std) },
    some,
  };
}
