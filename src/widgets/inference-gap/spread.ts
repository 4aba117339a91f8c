/**
 * Places near `wanted`, in order from small to large, so that neighbors are at least `apart` and the last is at most
 * `end`: first pushed on, then, where that runs over the end, back.
 */
export function spread(wanted: readonly number[], apart: number, end: number): number[] {
  const placed: number[] = [];
  for (const at of wanted) placed.push(Math.max(at, (placed.at(-1) ?? -Infinity) + apart));
  for (let i = placed.length - 1, limit = end; i >= 0; i--, limit -= apart)
    placed[i] = Math.min(placed[i] ?? NaN, limit);
  return placed;
}
