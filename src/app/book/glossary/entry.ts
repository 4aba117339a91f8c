import type { TaughtAt } from '../book.ts';

/** A term of the glossary. */
export interface Entry {
  /** Its place on the page and in links to it, such as `kl-divergence`. */
  readonly id: string;
  /** The term, as the head of its entry. */
  readonly term: string;
  /** The words by which prose uses it, in lower case where they may be; empty where every use would be a guess. */
  readonly forms: readonly string[];
  /** The lessons in which these words mean something else. */
  readonly notIn?: readonly number[];
  /** What it is, in one sentence without formulas: whoever rests on the term in a lesson reads this. */
  readonly brief: string;
  /** What makes it exact, with `$TeX$`; empty where nothing is missing. */
  readonly more: string;
  /** Where it is taught: at a statement of the lecture, or in a lesson. */
  readonly at: TaughtAt;
}
