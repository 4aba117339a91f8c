/** The height of a triangle whose three sides are 1. */
export const ternaryHeight = Math.sqrt(3) / 2;

/** A place in the plane of the triangle, in sides of it. */
export type TernaryPlace = readonly [x: number, y: number];

/**
 * Where three shares that sum to 1 lie in a triangle with sides of 1: share 1 is all at (0, 0), share 2 at (1, 0), and
 * share 3 at the top (Möbius’s barycentric coordinates). The distance from the foot is share 3 in heights.
 */
export function ternaryPlace(shares: readonly number[]): TernaryPlace {
  const [, second = NaN, third = NaN] = shares;
  return [second + third / 2, ternaryHeight * third];
}

/** The shares at a place; a place outside is first moved up or down, and then sideways, onto the rim. */
export function ternaryShares([x, y]: TernaryPlace): readonly [number, number, number] {
  const third = Math.min(1, Math.max(0, y / ternaryHeight));
  const second = Math.min(1 - third, Math.max(0, x - third / 2));
  return [Math.max(0, 1 - second - third), second, third];
}
