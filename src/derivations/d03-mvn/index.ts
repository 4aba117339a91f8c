import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { affine } from './affine.ts';
import { conditional } from './conditional.ts';
import { density } from './density.ts';
import { ellipse } from './ellipse.ts';
import { marginal } from './marginal.ts';
import { map, normal, point, reach } from './params.ts';
import { sampling } from './sampling.ts';

/** What D3 is about, for lists and for its page. */
export const title = 'The multivariate normal';

const { x1 } = point;

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
/** D3: the multivariate normal, its density, marginal, conditional, affine maps, sampling and ellipses. */
export const derivations: Derivations = [
  derivation({ id: 'D3', title: 'The density of a normal', params: { ...normal, ...point }, chains: [density] }),
  derivation({ id: 'D3', title: 'The marginal of a normal', params: { ...normal, x1 }, chains: [marginal] }),
  derivation({
    id: 'D3',
    title: 'The conditional of a normal',
    params: { ...normal, ...point },
    chains: [conditional],
  }),
  derivation({ id: 'D3', title: 'An affine map of a normal', params: { ...normal, ...map }, chains: [affine] }),
  derivation({ id: 'D3', title: 'Sampling a normal', params: normal, chains: [sampling] }),
  derivation({ id: 'D3', title: 'The ellipses of a normal', params: { ...normal, ...reach }, chains: [ellipse] }),
];
