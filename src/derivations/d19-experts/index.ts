import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { density } from './density.ts';
import { gateGradient } from './gateGradient.ts';
import { meanGradient } from './meanGradient.ts';
import { moments } from './moments.ts';
import { gate, means, mixture, target } from './params.ts';
import { threeErrors } from './threeErrors.ts';

/** What D19 is about, for lists and for its page. */
export const title = 'Mixture of experts';

/** D19: a mixture of experts at one input, its responsibilities and its gradients. */
export const derivations: Derivations = [
  derivation({
    id: 'D19',
    title: 'A mixture of experts',
    params: { ...mixture, ...target },
    chains: [density, gateGradient, meanGradient],
  }),
  derivation({ id: 'D19', title: 'The variance of a mixture of experts', params: mixture, chains: [moments] }),
  derivation({
    id: 'D19',
    title: 'Three errors of experts',
    params: { ...gate, ...means, ...target },
    chains: [threeErrors],
  }),
];
