import { number } from '../../notebook/param.ts';

const priorSize = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `a_${index}`,
    meaning: `size of state ${index} in the prior; the sizes divided by their sum are p(z)`,
    initial,
    min: 0.05,
    max: 1,
    step: 0.05,
    term: 'prior',
  });

const likelihood = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `p(x\\mid z{=}${index})`,
    meaning: `probability of the observed x in state ${index}`,
    initial,
    min: 0.01,
    max: 1,
    step: 0.01,
    term: 'p',
  });

const qSize = (key: string, index: number, initial: number) =>
  number(key, {
    tex: `b_${index}`,
    meaning: `size of state ${index} in q; the sizes divided by their sum are q(z)`,
    initial,
    min: 0.02,
    max: 1,
    step: 0.01,
    term: 'q',
  });

/** A latent variable with three states, one observed x, and a q over the states. No size of q is zero, so that log q exists. */
export const discrete = {
  priorSize1: priorSize('priorSize1', 1, 0.5),
  priorSize2: priorSize('priorSize2', 2, 0.3),
  priorSize3: priorSize('priorSize3', 3, 0.2),
  lik1: likelihood('lik1', 1, 0.1),
  lik2: likelihood('lik2', 2, 0.4),
  lik3: likelihood('lik3', 3, 0.7),
  qSize1: qSize('qSize1', 1, 0.2),
  qSize2: qSize('qSize2', 2, 0.3),
  qSize3: qSize('qSize3', 3, 0.5),
};
