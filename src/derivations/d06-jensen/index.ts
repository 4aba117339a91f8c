import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { jensenPoints } from './jensenPoints.ts';
import { logOfMean } from './logOfMean.ts';
import { exponential, points } from './params.ts';
import { supportingLine } from './supportingLine.ts';

/** What D6 is about, for lists and for its page. */
export const title = 'Jensen’s inequality';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D6: Jensen's inequality by induction, by a supporting line, and for the logarithm. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D6', title: 'Jensen’s inequality', params: points, chains: [jensenPoints, supportingLine] }),
  derivation({ id: 'D6', title: 'Jensen’s inequality for a logarithm', params: exponential, chains: [logOfMean] }),
];
