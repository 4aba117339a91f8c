/** How many people the figure shows. */
export const population = 10_000;

/**
 * Whole people for shares that sum to 1: each expected count is rounded down, and those who are missing go, one each, to the
 * largest remainders (Hamilton's method), so that nobody is lost. Of equal remainders the earlier comes first.
 */
export function wholePeople(shares: readonly number[], total = population): readonly number[] {
  // A count such as 791.9999999999999 is 792, up to the rounding of the shares.
  const expected = shares.map((share) => Number((share * total).toPrecision(12)));
  const floors = expected.map(Math.floor);
  const missing = total - floors.reduce((sum, count) => sum + count, 0);
  const order = expected
    .map((value, k) => ({ k, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.k - b.k)
    .slice(0, missing);
  const lucky = new Set(order.map(({ k }) => k));
  return floors.map((count, k) => count + (lucky.has(k) ? 1 : 0));
}
