import { normalize } from '../../math/categorical.ts';
import { discreteModel, type DiscreteModel } from '../../math/discreteModel.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { discrete } from './params.ts';

/** The values of the discrete model and its q. */
export type Values = ValuesOf<typeof discrete>;

/** One state of the latent variable. */
interface State {
  /** q(z). */
  readonly q: number;
  /** p(x, z) = p(z) p(x | z). */
  readonly joint: number;
}

/** q as a list. */
export const qOf = ({ qSize1, qSize2, qSize3 }: Values): number[] => normalize([qSize1, qSize2, qSize3]);

/** The model as the library takes it. */
export function modelOf({ priorSize1, priorSize2, priorSize3, lik1, lik2, lik3 }: Values): DiscreteModel {
  return discreteModel(normalize([priorSize1, priorSize2, priorSize3]), [lik1, lik2, lik3]);
}

/** The three states, each with its q and its joint. */
export function statesOf(values: Values): State[] {
  const { priorSize1, priorSize2, priorSize3, lik1, lik2, lik3 } = values;
  const prior = normalize([priorSize1, priorSize2, priorSize3]);
  const q = qOf(values);
  return [lik1, lik2, lik3].map((lik, z) => ({ q: q[z] ?? NaN, joint: (prior[z] ?? NaN) * lik }));
}

/** Σ over the states. */
export const sum = (states: readonly State[], f: (state: State) => number): number =>
  states.reduce((total, state) => total + f(state), 0);
