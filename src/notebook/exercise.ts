import type { Params, Values } from './param.ts';

/** What every question carries. Texts may hold $TeX$. */
interface Question {
  /** Such as `E4.1`, or `P4.1` for a prediction. */
  readonly id: string;
  readonly prompt: string;
  readonly hints: readonly string[];
  readonly solution: string;
}

/** An answer in numbers, each within its tolerance. The answers are computed, never typed in. */
export interface NumericExercise extends Question {
  readonly kind: 'numeric';
  /** One label a field, such as `KL, in nats`. */
  readonly fields: readonly string[];
  readonly answer: () => readonly number[];
  readonly tolerance: readonly number[];
}

/** One right option. */
export interface ChoiceExercise extends Question {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly correct: number;
}

/** Several right options. */
export interface MultiChoiceExercise extends Question {
  readonly kind: 'multi-choice';
  readonly options: readonly string[];
  readonly correct: readonly number[];
}

/** A task on the page's widgets, checked on their state. */
export interface WidgetExercise extends Question {
  readonly kind: 'widget';
  /** The id of the figure to use. */
  readonly figure: string;
  readonly params: Params;
  /** Each goal in words, with its test on the values of the page. All are met at different times or together. */
  readonly goals: readonly { readonly says: string; readonly met: (values: Values) => boolean }[];
}

/** Anything asked at the end of a section. */
export type Exercise = NumericExercise | ChoiceExercise | MultiChoiceExercise | WidgetExercise;

/** A prediction asked before a figure is shown; the figure stays veiled until it is answered or skipped. */
export interface Prediction {
  /** Such as `P4.1`. */
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly string[];
  readonly correct: number;
  /** What to look at, and why it came out so, shown after the commitment. */
  readonly reveal: string;
}
