import type { Derivations } from './derivation.ts';
import type { Exercise, Prediction } from './exercise.ts';
import type { Params } from './param.ts';

/** What a lesson declares about itself; its prose is in `page.mdx` beside it. */
export interface Lesson {
  readonly title: string;
  /** A short title for the contents. */
  readonly short: string;
  /** One sentence, for the contents, search engines and links. */
  readonly summary: string;
  /** Numbers of the lessons it builds on. */
  readonly needs: readonly number[];
  /** Reading and playing time. */
  readonly minutes: number;
  /** Syllabus items it covers, such as `S18`. */
  readonly covers: readonly string[];
  readonly params: Params;
  readonly derivations: Derivations;
  readonly exercises: readonly Exercise[];
  readonly predictions: readonly Prediction[];
}
