/** Counts of samples in equal bins, with what lies outside the window. */
export interface Histogram {
  /** Middle of each bin that holds a sample, and its share of all samples. */
  readonly bins: readonly { readonly x: number; readonly share: number }[];
  readonly width: number;
  /** The largest share. */
  readonly top: number;
  /** Samples left and right of the window. */
  readonly below: number;
  readonly above: number;
}

const leads = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** The least of a few round numbers at or above a positive value: a scale rests while a handle moves within it. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (leads.find((lead) => lead >= (value / power) * (1 - 1e-12)) ?? 10);
}

/**
 * The histogram of samples on [−half, half], in bins of about a third of `std` whose ends are whole multiples of their
 * width; never finer than a 400th of the window, nor coarser than a 24th of it.
 */
export function histogramOf(samples: ArrayLike<number>, half: number, std: number): Histogram {
  const finest = (2 * half) / 400;
  const width = roundUp(Math.min((2 * half) / 30, Math.max(finest, std / 3)));
  const first = Math.floor(-half / width);
  const counts = new Map<number, number>();
  let [below, above] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i] ?? NaN;
    if (value < -half) below++;
    else if (value > half) above++;
    else {
      const bin = Math.floor(value / width) - first;
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
  }
  const bins = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, count]) => ({ x: (bin + first + 0.5) * width, share: count / samples.length }));
  return { bins, width, top: Math.max(0, ...bins.map(({ share }) => share)), below, above };
}
