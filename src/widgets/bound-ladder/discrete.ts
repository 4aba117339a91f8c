import { evidence } from '../../derivations/d08-jensen-bound/evidence.ts';
import { modelOf, qOf, statesOf, sum } from '../../derivations/d08-jensen-bound/states.ts';
import { discreteElbo } from '../../math/discreteElbo.ts';
import { posterior } from '../../math/discreteModel.ts';
import { klCategorical } from '../../math/kl.ts';
import { pageDraws } from '../../notebook/pageDraws.ts';
import type { LadderValues, Quantities, Reading } from './quantities.ts';

/** The line of the derivation that reads the sum as an expectation, with the very samples it shows beside the figure. */
const expectation = evidence.lines.find(({ route }) => route === 'Monte Carlo');

function averagedOf(values: LadderValues): Reading {
  const value = expectation?.evaluate(values, pageDraws.first);
  if (typeof value !== 'object' || !('mean' in value)) return { value: NaN };
  return { value: value.mean, standardError: value.standardError };
}

/** The numbers of three states: every sum is finite, and one of them is sampled as well. */
export function discreteQuantities(values: LadderValues): Quantities {
  const model = modelOf(values);
  const q = qOf(values);
  const states = statesOf(values);
  const exact = posterior(model);
  const elbo = discreteElbo(model, q);
  return {
    ...elbo,
    multiplied: Math.log(sum(states, (state) => state.q * (state.joint / state.q))),
    averaged: averagedOf(values),
    bound: Math.min(
      elbo.logEvidence,
      sum(states, (state) => state.q * Math.log(state.joint / state.q)),
    ),
    divergence: klCategorical(q, exact),
    swapped: klCategorical(exact, q),
  };
}
