import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { jensenPoints } from './jensenPoints.ts';
import { logOfMean } from './logOfMean.ts';
import { exponential, points } from './params.ts';
import { supportingLine } from './supportingLine.ts';

/** What D6 is about, for lists and for its page. */
export const title = 'Jensen’s inequality';

/** D6: Jensen's inequality by induction, by a supporting line, and for the logarithm. */
export const derivations: Derivations = [
  derivation({ id: 'D6', title: 'Jensen’s inequality', params: points, chains: [jensenPoints, supportingLine] }),
  derivation({ id: 'D6', title: 'Jensen’s inequality for a logarithm', params: exponential, chains: [logOfMean] }),
];
