import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { agreeingLoads } from './agreeingLoads.ts';
import { auxiliaryLoss } from './auxiliaryLoss.ts';
import { router } from './params.ts';
import { routerGradient } from './routerGradient.ts';

/** What D20 is about, for lists and for its page. */
export const title = 'Routing to one expert';

/** D20: routing to one expert, and the loss that keeps the load even. */
export const derivations: Derivations = [
  derivation({
    id: 'D20',
    title: 'Routing to one expert',
    params: router,
    chains: [auxiliaryLoss, agreeingLoads, routerGradient],
  }),
];
