import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { agreeingLoads } from './agreeingLoads.ts';
import { auxiliaryLoss } from './auxiliaryLoss.ts';
import { router } from './params.ts';
import { routerGradient } from './routerGradient.ts';

/** What D20 is about, for lists and for its page. */
export const title = 'Routing to one expert';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D20: routing to one expert, and the loss that keeps the load even. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D20',
    title: 'Routing to one expert',
    params: router,
    chains: [auxiliaryLoss, agreeingLoads, routerGradient],
  }),
];
