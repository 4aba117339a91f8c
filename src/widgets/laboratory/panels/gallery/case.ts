import type { LabValues } from '../../settings.ts';
import type { Reading } from './reading.ts';

/** What a run shows, in sentences made of its own numbers; `held` when it did what the case is about. */
export interface Verdict {
  readonly held: boolean;
  readonly says: string;
}

/** A way in which training goes wrong: settings, a question before, the reason after, and settings that cure it. */
export interface Case {
  readonly id: Exclude<LabValues['galleryCase'], 'none'>;
  readonly title: string;
  /** What is set, in a few words. */
  readonly sets: string;
  readonly data: Exclude<LabValues['data'], 'own'>;
  /** Steps that the run and its repair take. */
  readonly steps: number;
  /** What differs from the usual settings of the data. */
  readonly change: Partial<LabValues>;
  /** What differs once it is repaired, and the name of the cure. */
  readonly cure: Partial<LabValues>;
  readonly cureName: string;
  readonly question: string;
  readonly options: readonly [string, string, string];
  readonly correct: 0 | 1 | 2;
  /** What became of the failing run. */
  readonly reason: (run: Reading) => Verdict;
  /** What became of the repaired run. */
  readonly cured: (run: Reading) => Verdict;
}
