/** The least and the largest share of a state that a ring can set. */
export const leastShare = 0.02;
export const mostShare = 0.96;

const thousandths = (share: number): number => Math.round(1000 * share);

/**
 * The sizes of q after the share of one state was dragged to `share`: the others give or take in proportion, none falls
 * below the least share, and the sizes are thousandths that sum to exactly 1, so that shares and sizes are one.
 */
export function withShare(q: readonly number[], state: number, share: number): number[] {
  const own = Math.min(thousandths(mostShare), Math.max(thousandths(leastShare), thousandths(share)));
  const others = q.map((_, z) => z).filter((z) => z !== state);
  const total = others.reduce((sum, z) => sum + (q[z] ?? NaN), 0);
  const left = 1000 - own;
  const least = thousandths(leastShare);
  const [first = 0, second = 0] = others;
  const part = Math.round((left * (q[first] ?? NaN)) / total);
  const held = Math.min(left - least, Math.max(least, part));
  const sizes = q.map(() => own / 1000);
  sizes[first] = held / 1000;
  sizes[second] = (left - held) / 1000;
  return sizes;
}
