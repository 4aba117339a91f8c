import type { ValuesOf } from '../../notebook/param.ts';
import type { router } from './params.ts';

/** How many tokens there are. */
export const T = 6;

/** How many experts. */
export const N = 3;

/** The router's logits of the tokens after the first. */
const others = [
  [0.5, 0.3, -0.6],
  [-0.1, 0.3, -0.4],
  [0.9, 0.1, 0.2],
  [-0.8, 0.1, 0.6],
  [1.2, -0.7, 0.3],
];

/** The router's logits after bias and sharpness, [6, 3]. */
export const logitsOf = ({ router1, router2, router3, push, sharpness }: ValuesOf<typeof router>): number[][] =>
  [[router1, router2, router3], ...others].map((row) =>
    row.map((logit, i) => sharpness * (logit + (i === 0 ? push : 0))),
  );

/** A token's probabilities by plain exponentials: no logit is large. */
export function probabilitiesOf(row: readonly number[]): number[] {
  const sizes = row.map(Math.exp);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size) => size / sum);
}

/** The mean probability of each expert. */
export function softLoads(logits: readonly (readonly number[])[]): number[] {
  const table = logits.map(probabilitiesOf);
  return Array.from({ length: N }, (_, i) => table.reduce((sum, row) => sum + (row[i] ?? NaN), 0) / T);
}
