import type { Chain, Derivation } from '../../notebook/derivation.ts';
import { currentLesson } from '../../state/lesson.ts';

/** The chain with this id among the derivations of the page, with its derivation. Throws when there is none. */
export function findChain(id: string): { readonly derivation: Derivation; readonly chain: Chain } {
  for (const derivation of currentLesson().derivations) {
    const chain = derivation.chains.find((candidate) => candidate.id === id);
    if (chain) return { derivation, chain };
  }
  const known = currentLesson().derivations.flatMap(({ chains }) => chains.map((chain) => chain.id));
  throw new Error(`Derivation: id must be one of ${known.join(', ')}, got ${id}`);
}
