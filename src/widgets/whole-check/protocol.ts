import type { CheckSettings, Tally } from '../../notebook/trial.ts';
import type { Report } from '../../reference/check.ts';

/** How one derivation stands: the tallies of its parts together. */
export interface Row extends Tally {
  /** Such as `D5`. */
  readonly id: string;
  readonly lines: number;
}

/** What the worker says while it checks, and at its end. */
export type Message =
  | { readonly type: 'progress'; readonly trials: number; readonly share: number; readonly rows: readonly Row[] }
  | { readonly type: 'reference'; readonly report: Report }
  | { readonly type: 'done' };

/** What the worker is asked to do, once. */
export type Task = CheckSettings;
