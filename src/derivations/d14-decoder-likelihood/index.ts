import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { averagedError } from './averagedError.ts';
import { bernoulli } from './bernoulli.ts';
import { fixedStd, unitStd } from './fixedStd.ts';
import { learnedStd } from './learnedStd.ts';
import { coins, image, linearDecoder, noisyImage } from './params.ts';

/** What D14 is about, for lists and for its page. */
export const title = 'The likelihood decides the loss';

/** D14: the decoder's likelihood decides the reconstruction loss. */
export const derivations: Derivations = [
  derivation({ id: 'D14', title: 'The loss of a Gaussian decoder', params: noisyImage, chains: [fixedStd] }),
  derivation({
    id: 'D14',
    title: 'A Gaussian decoder with unit noise, and with the best',
    params: image,
    chains: [unitStd, learnedStd],
  }),
  derivation({ id: 'D14', title: 'The loss of a Bernoulli decoder', params: coins, chains: [bernoulli] }),
  derivation({
    id: 'D14',
    title: 'The loss averaged over the code',
    params: linearDecoder,
    chains: [averagedError],
  }),
];
