/** The shape of the data that an expert answers for; with the dash of its line, so that hue is never alone. */
export const shapes = ['dot', 'ring', 'diamond', 'cross'] as const;

/** The class that gives a mark the hue and the dash of expert `i`. */
export const expertClass = (i: number): string => `expert expert-${i + 1}`;

/** Heights pushed apart to at least `room`, each as near to where it was as their order allows; in the order given. */
export function spread(heights: readonly number[], room: number): number[] {
  const order = heights.map((_, i) => i).toSorted((a, b) => (heights[a] ?? NaN) - (heights[b] ?? NaN));
  const placed = [...heights];
  // A few rounds settle four labels.
  for (let round = 0; round < 40; round++)
    for (const [k, i] of order.entries()) {
      const j = order[k + 1];
      if (j === undefined) continue;
      const lack = room - ((placed[j] ?? NaN) - (placed[i] ?? NaN));
      if (lack <= 0) continue;
      placed[i] = (placed[i] ?? NaN) - lack / 2;
      placed[j] = (placed[j] ?? NaN) + lack / 2;
    }
  return placed;
}
