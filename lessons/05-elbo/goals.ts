import { modelOf, qOf } from '../../src/derivations/d08-jensen-bound/states.ts';
import { discreteElbo } from '../../src/math/discreteElbo.ts';
import { initialValues, type Values, type ValuesOf } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/bound-ladder/params.ts';

const start = initialValues(params);
const ofModel = ['priorSize1', 'priorSize2', 'priorSize3', 'lik1', 'lik2', 'lik3'] as const;

/**
 * The goal that the bound over three states lies less than `nats` below the evidence, by moving q: the model must be the
 * one the lesson starts with, and the figure must show the states.
 */
export function gapBelow(nats: number): (values: Values) => boolean {
  return (values) => {
    const read = { ...start, ...values } as ValuesOf<typeof params>;
    if (read.latent !== 'discrete' || ofModel.some((key) => read[key] !== start[key])) return false;
    const { logEvidence, elbo } = discreteElbo(modelOf(read), qOf(read));
    return logEvidence - elbo < nats;
  };
}
