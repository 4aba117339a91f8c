import type { Params, ValuesOf } from './param.ts';

/** How a line's value is reached. Neighboring lines never share an expression. */
export type Route = 'exact' | 'enumeration' | 'quadrature' | 'finite difference' | 'Monte Carlo' | 'optimization';

/** How a line stands to the line above it; `≈` is an equality met by Monte Carlo, up to its standard error. */
export type Relation = 'start' | '=' | '≥' | '≤' | '≈';

/** A Monte Carlo mean with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** Several Monte Carlo means, each with its standard error. */
export interface Estimates {
  readonly means: readonly number[];
  readonly standardErrors: readonly number[];
}

/** What a line evaluates to: a number, several numbers in a fixed order, or estimates of them. */
export type LineValue = number | readonly number[] | Estimate | Estimates;

/** A known slip put in the place of a line, to show that the check is real. */
export interface Slip<P extends Params> {
  /** What the slip writes, in TeX. */
  readonly tex: string;
  /** What it gets wrong, in one sentence; may hold $TeX$. */
  readonly says: string;
  readonly evaluate: (values: ValuesOf<P>, draw: Draw) => LineValue;
}

/** Standard normal and uniform draws for a Monte Carlo line; the same seed gives the same draws. */
export interface Draw {
  /** How many samples the line should take. */
  readonly n: number;
  /** Standard normal draws, a fresh array of length `count`, from the stream named `stream`. */
  normals(stream: string, count: number): Float64Array;
  /** Uniform draws in (0, 1), likewise. */
  uniforms(stream: string, count: number): Float64Array;
}

/** One line of a derivation. */
export interface Line<P extends Params = Params> {
  /** The right-hand side, in TeX; the first line writes the whole quantity. */
  readonly tex: string;
  readonly relation: Relation;
  /** The rule that justifies the step; may hold $TeX$. */
  readonly rule: string;
  readonly route: Route;
  /** How this line is evaluated, in a few words ("trapezoid rule, 2,001 points"). */
  readonly how: string;
  readonly evaluate: (values: ValuesOf<P>, draw: Draw) => LineValue;
  /** The name of what an inequality gives away, evaluated by its own formula. */
  readonly slack?: { readonly tex: string; readonly evaluate: (values: ValuesOf<P>, draw: Draw) => LineValue };
  readonly slip?: Slip<P>;
  /** Relative tolerance of an equality; 1e-9 unless the route needs more, and then `toleranceReason` says why. */
  readonly tolerance?: number;
  readonly toleranceReason?: string;
}

/** A run of lines that starts from one quantity. */
export interface Chain<P extends Params = Params> {
  /** Its name in the address and in reports, such as `D5.readings`. */
  readonly id: string;
  readonly title: string;
  /** The unit of the values, "nats" unless told; empty for pure numbers. */
  readonly unit?: string;
  readonly lines: readonly Line<P>[];
  /** Draws the level line; off where the values are vectors. */
  readonly ladder?: boolean;
}

/** A derivation: chains of lines over shared parameters. */
export interface Derivation<P extends Params = Params> {
  /** Its number in the curriculum, such as `D5`. */
  readonly id: string;
  readonly title: string;
  readonly params: P;
  readonly chains: readonly Chain<P>[];
}

/**
 * Derivations over different parameters. A derivation is contravariant in its parameters, so a list of different ones has
 * no common type but this.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export type Derivations = readonly Derivation<any>[];

/** Declares a derivation and keeps the types of its parameters. */
export function derivation<const P extends Params>(spec: Derivation<P>): Derivation<P> {
  return spec;
}
