import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { crossEntropy } from './crossEntropy.ts';
import { entropySlope } from './entropySlope.ts';
import { gumbelRace } from './gumbelRace.ts';
import { jacobian } from './jacobian.ts';
import { label, logits, racer, temperature } from './params.ts';
import { softmaxForms } from './softmaxForms.ts';

/** What D17 is about, for lists and for its page. */
export const title = 'Softmax, temperature and the Gumbel-max trick';

/** D17: the softmax of a categorical, its derivatives, its temperature, and the Gumbel race. */
export const derivations: Derivations = [
  derivation({ id: 'D17', title: 'Softmax', params: { ...logits, ...temperature }, chains: [softmaxForms] }),
  derivation({ id: 'D17', title: 'The derivatives of softmax', params: logits, chains: [jacobian] }),
  derivation({
    id: 'D17',
    title: 'The gradient of the cross-entropy',
    params: { ...logits, ...label },
    chains: [crossEntropy],
  }),
  derivation({
    id: 'D17',
    title: 'Entropy and temperature',
    params: { ...logits, ...temperature },
    chains: [entropySlope],
  }),
  derivation({ id: 'D17', title: 'The Gumbel-max trick', params: { ...logits, ...racer }, chains: [gumbelRace] }),
];
