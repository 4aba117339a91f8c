import type { Derivation } from '../notebook/derivation.ts';

// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
// oxlint-disable-next-line typescript/no-explicit-any
const folders = import.meta.glob<readonly Derivation<any>[]>('./d*/index.ts', { eager: true, import: 'derivations' });

/** Every derivation of the notebook, in the order of the curriculum. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = Object.values(folders).flat();
