import type { StatementId } from '../../../notebook/syllabus.ts';

/** A slip of the lecture notes. */
export interface Slip {
  /** Its place on the page and in links to it. */
  readonly id: string;
  /** What the line is about; it must not give the slip away. */
  readonly about: string;
  readonly at: StatementId;
  /** The line as the notes have it, with `$TeX$`. */
  readonly printed: string;
  /** The line as it should be, with `$TeX$`. */
  readonly correct: string;
  /** What is wrong with it, and what difference it makes. */
  readonly why: string;
  /** The number that exposes it, in a sentence with `$TeX$`; every number in it is computed. */
  readonly number: string;
}
