import { derivation, type Derivation } from '../../notebook/derivation.ts';
import { chebyshev } from './chebyshev.ts';
import { meanOfSquare } from './meanOfSquare.ts';
import { averaged, deviating, source } from './params.ts';
import { varianceOfMean } from './varianceOfMean.ts';

/** What D2 is about, for lists and for its page. */
export const title = 'Expectation and the law of large numbers';

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** D2: the expectation of a square, how fast its sample mean settles, and the weak law. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({ id: 'D2', title: 'Expectation of a square', params: source, chains: [meanOfSquare] }),
  derivation({ id: 'D2', title: 'How fast an average settles', params: averaged, chains: [varianceOfMean] }),
  derivation({ id: 'D2', title: 'The weak law of large numbers', params: deviating, chains: [chebyshev] }),
];
