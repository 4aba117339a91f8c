import type { Derivations } from '../../notebook/derivation.ts';

/** The derivations of one folder, which share an id. */
export interface Told {
  /** Such as `D5`. */
  readonly id: string;
  /** What it is about. */
  readonly title: string;
  /** The name of its folder in `src/derivations`. */
  readonly folder: string;
  /** Its page, below the site's root. */
  readonly page: string;
  readonly derivations: Derivations;
}

/** What the index of a folder exports. */
interface Index {
  readonly title: string;
  readonly derivations: Derivations;
}

const folders = import.meta.glob<Index>('/src/derivations/d*/index.ts', { eager: true });

/** Every derivation of the notebook, in the order of its folders. */
export const told: readonly Told[] = Object.entries(folders).map(([path, { title, derivations }]) => {
  const id = derivations[0]?.id ?? '';
  const folder = path.split('/').at(-2) ?? '';
  return { id, title, folder, page: `how-we-know/${id.toLowerCase()}/`, derivations };
});
