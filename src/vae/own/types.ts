import type { NormalizeHow } from '../../data/normalize.ts';
import type { Problem, Question, ReadOptions, Table } from '../../data/read/reading.ts';
import type { Spectrum } from '../../data/spectrum.ts';
import type { GeneratedName, OwnData } from '../protocol.ts';

export type { NormalizeHow } from '../../data/normalize.ts';
export type { Cut, Problem, Question, Table } from '../../data/read/reading.ts';
export type { Spectrum } from '../../data/spectrum.ts';

/** What the reader says about a file; how pictures are decoded and which items are drawn is settled. */
export type Choices = Omit<ReadOptions, 'seed' | 'decodeImage'>;

/** A normalization without its numbers. */
export type NormalizeName = Extract<NormalizeHow, string>;

/** Data as read, without their numbers. */
export interface TableFacts {
  readonly kind: 'facts';
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly features: number;
  readonly width: number;
  readonly height: number;
  readonly columns?: readonly string[];
  /** Names of the numbers that color the items. */
  readonly factors: readonly string[];
  readonly notes: readonly string[];
  readonly suggested: NormalizeName;
  /** The least and the greatest number. */
  readonly low: number;
  readonly high: number;
}

/** Data ready to train on, with what a reader wants to see first. */
export interface Prepared {
  readonly data: OwnData;
  /** The first items of those to train on, as they are trained on; `firstCount` × `features`. */
  readonly first: Float32Array;
  readonly firstCount: number;
  /** How often each class occurs, by its name. */
  readonly classes: readonly { readonly name: string; readonly count: number }[];
  /** Whether all numbers lie in [0, 1]. */
  readonly unitRange: boolean;
  /** Features that never change. */
  readonly constant: number;
  /** How the numbers were normalized, in a sentence. */
  readonly says: string;
}

/** What is known of data that this browser keeps. */
export interface KeptHead {
  readonly kind: 'kept';
  readonly name: string;
  readonly fingerprint: string;
  readonly count: number;
  readonly features: number;
}

/** What is asked of the reader of files; it holds the table that was read last and what was made of it. */
export type OwnRequest =
  | { readonly type: 'read'; readonly files: readonly File[]; readonly choices: Choices }
  | { readonly type: 'paste'; readonly text: string; readonly choices: Choices }
  | { readonly type: 'table'; readonly table: Table; readonly name: string }
  | { readonly type: 'prepare'; readonly how: NormalizeName; readonly heldOutShare: number }
  | { readonly type: 'spectrum'; readonly of: 'prepared' | { readonly data: GeneratedName; readonly seed: number } }
  /** Keeps what was prepared in this browser. */
  | { readonly type: 'keep' }
  | { readonly type: 'kept' }
  /** What is kept becomes what is prepared. */
  | { readonly type: 'bring' }
  | { readonly type: 'forget' };

/** What comes back, by what was asked. */
export interface OwnAnswers {
  readonly read: TableFacts | Question | Problem;
  readonly paste: TableFacts | Question | Problem;
  readonly table: TableFacts;
  readonly prepare: Prepared;
  readonly spectrum: Spectrum;
  readonly keep: KeptHead | Problem;
  readonly kept: KeptHead | Problem | null;
  readonly bring: Prepared | Problem;
  readonly forget: Problem | null;
}

/** Something asked, with a number by which its answer is known. */
export interface Asked {
  readonly id: number;
  readonly request: OwnRequest;
}

/** An answer, or why there is none. */
export type Told =
  | { readonly id: number; readonly answer: OwnAnswers[keyof OwnAnswers] }
  | { readonly id: number; readonly error: string };
