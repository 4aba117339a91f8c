const tops = [1, 2, 4, 8, 16, 32, 64, 128, 512, 2048, 8192];
const feet = [0, 1, 2, 4, 8, 16, 32];

/** The nats that the bars need, in steps, so that the axis stands still while a part changes a little; ∞ runs out of the frame. */
export function natsView(ends: readonly number[]): readonly [number, number] {
  const known = ends.filter(Number.isFinite);
  const high = Math.max(...known, 0.5);
  const low = Math.max(0, ...known.map((end) => -end));
  return [
    -(low === 0 ? 0 : (feet.find((foot) => foot >= 1.15 * low) ?? 1.15 * low)),
    tops.find((top) => top >= 1.12 * high) ?? 1.12 * high,
  ];
}

/** The nats of the curve over σ: its least value lies low in the frame, which moves in steps of two nats. */
export function lossView(least: number): readonly [number, number] {
  const low = 2 * Math.floor((least - 3) / 2);
  return [low, low + 14];
}

/** The standard deviations that the curve shows, on a log scale: as small as the best one can be. */
export const stds = [0.004, 2.2] as const;
