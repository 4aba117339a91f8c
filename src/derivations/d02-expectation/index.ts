import { derivation, type Derivations } from '../../notebook/derivation.ts';
import { chebyshev } from './chebyshev.ts';
import { meanOfSquare } from './meanOfSquare.ts';
import { averaged, deviating, source } from './params.ts';
import { varianceOfMean } from './varianceOfMean.ts';

/** What D2 is about, for lists and for its page. */
export const title = 'Expectation and the law of large numbers';

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
/** D2: the expectation of a square, how fast its sample mean settles, and the weak law. */
export const derivations: Derivations = [
  derivation({ id: 'D2', title: 'Expectation of a square', params: source, chains: [meanOfSquare] }),
  derivation({ id: 'D2', title: 'How fast an average settles', params: averaged, chains: [varianceOfMean] }),
  derivation({ id: 'D2', title: 'The weak law of large numbers', params: deviating, chains: [chebyshev] }),
];
