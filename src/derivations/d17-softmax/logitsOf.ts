import type { ValuesOf } from '../../notebook/param.ts';
import type { logits } from './params.ts';

/** The three logits as a list. */
export const logitsOf = ({ logit1, logit2, logit3 }: ValuesOf<typeof logits>): [number, number, number] => [
  logit1,
  logit2,
  logit3,
];

/** The sizes divided by their sum. */
export function shares(sizes: readonly number[]): number[] {
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size) => size / sum);
}

/** 1 at `index` (counted from 0), 0 elsewhere: Kronecker's δ. */
export const delta = (index: number, j: number): number => (j === index ? 1 : 0);

/** Why a finite difference is compared less strictly. */
export const differenceReason = 'a finite difference has the rounding of the function divided by its step';
