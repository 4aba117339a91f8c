import type { ValuesOf } from '../../notebook/param.ts';
import { statesOf } from '../d08-jensen-bound/states.ts';
import type { importance } from './params.ts';

export type Values = ValuesOf<typeof importance>;

/** p(x, z)/q(z) of the three states. */
export type Weights = readonly [number, number, number];

/** The weights of the three states. */
export function weightsOf(values: Values): Weights {
  const [a = NaN, b = NaN, c = NaN] = statesOf(values).map(({ q, joint }) => joint / q);
  return [a, b, c];
}

/**
 * E f over every ordered tuple of `size` independent draws of q, 3^size of them; `f` gets how often each state occurs, and
 * is asked once for each such set of counts.
 */
export function overTuples(values: Values, size: number, f: (n1: number, n2: number, n3: number) => number): number {
  const [q1 = NaN, q2 = NaN, q3 = NaN] = statesOf(values).map(({ q }) => q);
  const known = new Float64Array((size + 1) ** 2).fill(NaN);
  const valueAt = (n1: number, n2: number, n3: number): number => {
    const at = n1 * (size + 1) + n2;
    let value = known[at] ?? NaN;
    if (Number.isNaN(value)) known[at] = value = f(n1, n2, n3);
    return value;
  };
  const visit = (left: number, chance: number, n1: number, n2: number, n3: number): number =>
    left === 0
      ? chance * valueAt(n1, n2, n3)
      : visit(left - 1, chance * q1, n1 + 1, n2, n3) +
        visit(left - 1, chance * q2, n1, n2 + 1, n3) +
        visit(left - 1, chance * q3, n1, n2, n3 + 1);
  return visit(size, 1, 0, 0, 0);
}
