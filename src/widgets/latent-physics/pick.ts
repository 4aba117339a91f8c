/** The item whose code lies nearest to a place. */
export function nearestItem(codes: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): number {
  let [best, at] = [Infinity, 0];
  codes.forEach(([a, b], n) => {
    const distance = (a - x) ** 2 + (b - y) ** 2;
    if (distance < best) [best, at] = [distance, n];
  });
  return at;
}

/**
 * The next item from item `n` along an axis, upward or downward: of those farther that way the one that is nearest where a
 * step aside counts three times; `n` itself at the end.
 */
export function itemBeside(
  codes: readonly (readonly [number, number])[],
  n: number,
  axis: 0 | 1,
  sign: 1 | -1,
): number {
  const from = codes[n];
  if (!from) return n;
  const aside = axis === 0 ? 1 : 0;
  let [best, at] = [Infinity, n];
  codes.forEach((code, i) => {
    const ahead = sign * (code[axis] - from[axis]);
    const distance = ahead + 3 * Math.abs(code[aside] - from[aside]);
    if (ahead > 0 && distance < best) [best, at] = [distance, i];
  });
  return at;
}
