import { phiRange } from './ranges.ts';
import { readExpression } from './readExpression.ts';
import type { Reading } from './types.ts';

/** Where a function bends the wrong way. */
export interface Dent {
  readonly from: number;
  readonly to: number;
}

/** A typed φ with what Jensen's inequality asks of it. */
export interface TypedPhi {
  readonly text: string;
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  /** It is used from here to there; an end inside the range stands a little inside the place where it has no value. */
  readonly low: number;
  readonly high: number;
  /** The first stretch where it is not convex; undefined where none was found. */
  readonly dent: Dent | undefined;
  /** Above the middle of every two places the chord lies truly higher, not on the graph. */
  readonly strict: boolean;
}

/** Places a unit, so that each is a short decimal. */
const perUnit = 100;
/** How far inside the last place without a value the function begins to be used. */
const inside = 0.1;
const first = phiRange[0] * perUnit;
const last = phiRange[1] * perUnit;
const at = (k: number): number => k / perUnit;
/** Beyond this height nothing can be drawn beside anything else. */
const highest = 1e9;

/** The longest run of places with a value, as two whole numbers. */
function longestRun(value: (x: number) => number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let from: number | undefined;
  for (let k = first; k <= last + 1; k++) {
    const has = k <= last && Math.abs(value(at(k))) <= highest;
    if (has) from ??= k;
    else if (from !== undefined) {
      if (!best || k - 1 - from > best[1] - best[0]) best = [from, k - 1];
      from = undefined;
    }
  }
  return best;
}

/** How far φ at the middle of two neighbors stays below their chord, and the rounding of that number. */
function sag(value: (x: number) => number, k: number): { readonly depth: number; readonly rounding: number } {
  const [a, m, b] = [value(at(k - 1)), value(at(k)), value(at(k + 1))];
  return { depth: (a + b) / 2 - m, rounding: 1e-14 * (Math.abs(a) + Math.abs(b) + 2 * Math.abs(m) + 1) };
}

/**
 * Reads a φ and judges whether it is convex where it is used: at every hundredth of a unit the second derivative must not
 * be negative, and the chord between the two neighbors must not lie below the graph. A dent narrower than that can escape.
 */
export function readPhi(typed: string): Reading<TypedPhi> {
  const formula = readExpression(typed);
  if (formula.fault) return formula;
  const { value, jet, text } = formula.read;
  const run = longestRun(value);
  if (!run || run[1] - run[0] < perUnit)
    return { fault: { problem: 'It has a finite value on no stretch of length 1 from −3 to 5.' } };
  const low = run[0] === first ? phiRange[0] : at(run[0] - 1 + inside * perUnit);
  const high = run[1] === last ? phiRange[1] : at(run[1] + 1 - inside * perUnit);
  let dent: Dent | undefined;
  let strict = true;
  for (let k = Math.round(low * perUnit) + 1; at(k) < high; k++) {
    const { depth, rounding } = sag(value, k);
    const [height, , bend] = jet(at(k));
    if (depth <= rounding) strict = false;
    const wrong = depth < -rounding || bend < -1e-9 * (1 + Math.abs(height));
    if (wrong && (!dent || at(k - 1) <= dent.to)) dent = { from: dent?.from ?? at(k - 1), to: at(k + 1) };
  }
  return { read: { text, value, slope: (x) => jet(x)[1], low, high, dent, strict: strict && !dent } };
}
