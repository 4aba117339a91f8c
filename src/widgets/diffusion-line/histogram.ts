/** Bars across [−4.5, 4.5]. */
const bins = 36;
const edge = 4.5;

/** The width of a bar. */
export const barWidth = (2 * edge) / bins;

/** Heights of bars that together have the share of `places` within them as their area; at their middles. */
export function histogramOf(places: Float64Array): readonly { readonly x: number; readonly height: number }[] {
  const counts = new Float64Array(bins);
  for (const x of places) {
    const bin = Math.floor((x + edge) / barWidth);
    if (bin >= 0 && bin < bins) counts[bin]! += 1;
  }
  return Array.from(counts, (count, i) => ({
    x: -edge + (i + 0.5) * barWidth,
    height: count / (places.length * barWidth),
  }));
}
