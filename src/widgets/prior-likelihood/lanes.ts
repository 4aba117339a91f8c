/** Distance between rings that do not cover each other, in label sizes. */
export const laneGap = 1.7;

/** No ring is stacked higher than this. */
const highest = 3;

/** How high each ring is stacked: on the lowest level on which no earlier one stands too near. Places in label sizes. */
export function lanesOf(places: readonly number[]): readonly number[] {
  const lanes: number[] = [];
  for (const place of places) {
    const taken = new Set(lanes.filter((_, k) => Math.abs((places[k] ?? 0) - place) < laneGap));
    let lane = 0;
    while (lane < highest && taken.has(lane)) lane += 1;
    lanes.push(lane);
  }
  return lanes;
}
