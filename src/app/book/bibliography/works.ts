import { type Reference, references } from '../../../notebook/references.ts';
import { bibtexOf } from './bibtex.ts';

/** A work of the bibliography. */
export interface Work extends Reference {
  readonly key: string;
  readonly bibtex: string;
}

const order = new Intl.Collator('en');

/** Every work, by author and year. */
export const works: readonly Work[] = Object.entries(references as Readonly<Record<string, Reference>>)
  .map(([key, reference]) => ({ key, ...reference, bibtex: bibtexOf(key, reference) }))
  .toSorted((a, b) => order.compare(a.full, b.full));
