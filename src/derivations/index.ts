import type { Derivations } from '../notebook/derivation.ts';

const folders = import.meta.glob<Derivations>('./d*/index.ts', { eager: true, import: 'derivations' });

/** Every derivation of the notebook, in the order of the curriculum. */
export const derivations: Derivations = Object.values(folders).flat();
