/** Why a typed formula cannot be used: a sentence for the reader, and the place of the fault where there is one. */
export interface Fault {
  readonly problem: string;
  /** The character at fault, counted from 0. */
  readonly at?: number;
}

/** What came of reading a typed formula. */
export type Reading<T> =
  | { readonly read: T; readonly fault?: never }
  | { readonly fault: Fault; readonly read?: never };

/** A value with its first and second derivative in x. */
export type Jet = readonly [value: number, slope: number, bend: number];

/** A typed formula as functions of x. */
export interface Expression {
  /** The formula without spaces, every product written out; reading it again gives the same function. */
  readonly text: string;
  /** NaN or an infinity where the formula has no value. */
  readonly value: (x: number) => number;
  /** Both derivatives by forward differentiation; at a kink, those of one side or of its middle. */
  readonly jet: (x: number) => Jet;
}
