import type { Chain, Draw, Line, LineValue } from './derivation.ts';
import type { Draws } from './draw.ts';
import type { Params, ValuesOf } from './param.ts';

/** How a line stands: the first one, an equality that is met, an inequality that is met, or a relation that fails. */
export type Light = 'start' | 'agrees' | 'holds' | 'broken';

/** A line with its value and the verdict on its relation. */
export interface JudgedLine {
  /** The value, or the mean of a Monte Carlo estimate. */
  readonly value: number | readonly number[];
  /** Present on a Monte Carlo line of one number. */
  readonly standardError?: number;
  /** Present on a Monte Carlo line of several numbers, one for each. */
  readonly standardErrors?: readonly number[];
  readonly light: Light;
  /** Index of the line it was compared with, as that line should be where a slip stands in it; absent on the first line. */
  readonly against?: number;
  /** What an inequality gives away, counted so that it should not be negative. */
  readonly slack?: number;
  /** The slack by its own formula, and whether the two agree. */
  readonly slackNamed?: { readonly value: number; readonly agrees: boolean };
  /** The first draws missed by more than four standard errors and the verdict rests on the second. */
  readonly redrawn: boolean;
  /** A known slip stands in the place of the line. */
  readonly slipped: boolean;
}

/** The numbers of a value, each with the variance of its error: zero for a line that is not Monte Carlo. */
interface Reading {
  readonly numbers: readonly number[];
  readonly variances: readonly number[];
  readonly estimate: boolean;
}

/** Equalities agree to this much of the larger value, unless a line says otherwise. */
export const relativeTolerance = 1e-9;

/**
 * A difference of terms of this size or of 1, whichever is larger, carries rounding of about 1e-16 a step; a thousand
 * steps are allowed. Without this floor a divergence of 1e-9, found by subtracting two entropies, would count as broken.
 */
const roundingFloor = 1e-13;

/** An honest Monte Carlo mean misses four standard errors once in 16,000 times. */
const standardErrors = 4;

const read = (value: LineValue): Reading => {
  if (typeof value === 'number') return { numbers: [value], variances: [0], estimate: false };
  if ('mean' in value) return { numbers: [value.mean], variances: [value.standardError ** 2], estimate: true };
  if ('means' in value)
    return { numbers: value.means, variances: value.standardErrors.map((error) => error ** 2), estimate: true };
  return { numbers: value, variances: value.map(() => 0), estimate: false };
};

function errorsOf({ variances }: Reading): Pick<JudgedLine, 'standardError' | 'standardErrors'> {
  const standardErrors = variances.map(Math.sqrt);
  return standardErrors.length === 1 ? { standardError: standardErrors[0] ?? NaN } : { standardErrors };
}

const finite = ({ numbers }: Reading): boolean => numbers.length > 0 && numbers.every(Number.isFinite);

const size = (numbers: readonly number[]): number => numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

/** How far two values may be apart: relative to them, plus rounding of their terms, plus four standard errors. */
const allowed = (values: number, terms: number, variance: number, relative: number): number =>
  relative * values + roundingFloor * Math.max(1, terms) + standardErrors * Math.sqrt(variance);

type Verdict = Pick<JudgedLine, 'light' | 'slack' | 'slackNamed'>;

function equality(above: Reading, line: Reading, relative: number): Verdict {
  const most = Math.max(size(above.numbers), size(line.numbers));
  const limit = (i: number): number => {
    const variance = (above.variances[i] ?? NaN) + (line.variances[i] ?? NaN);
    return allowed(most, most, variance, relative);
  };
  const agrees =
    finite(above) &&
    finite(line) &&
    above.numbers.length === line.numbers.length &&
    line.numbers.every((x, i) => Math.abs(x - (above.numbers[i] ?? NaN)) <= limit(i));
  return { light: agrees ? 'agrees' : 'broken' };
}

function inequality(above: Reading, line: Reading, sign: 1 | -1, relative: number, named?: Reading): Verdict {
  const a = above.numbers[0] ?? NaN;
  const b = line.numbers[0] ?? NaN;
  const slack = sign * (b - a);
  const terms = Math.max(Math.abs(a), Math.abs(b));
  const variance = (above.variances[0] ?? NaN) + (line.variances[0] ?? NaN);
  const holds = finite(above) && finite(line) && slack >= -allowed(terms, terms, variance, relative);
  if (named === undefined) return { light: holds ? 'holds' : 'broken', slack };
  const value = named.numbers[0] ?? NaN;
  const larger = Math.max(Math.abs(slack), Math.abs(value));
  const agrees = Math.abs(slack - value) <= allowed(larger, terms, variance + (named.variances[0] ?? NaN), relative);
  return { light: holds && agrees ? 'holds' : 'broken', slack, slackNamed: { value, agrees } };
}

/**
 * Evaluates a chain and judges each line.
 *
 * A line is compared with the line above, or, where that is a Monte Carlo mean, with the last exact line (with the Monte
 * Carlo line itself where none is exact). Equalities agree to 1e-9 of the larger value, or to the line's own tolerance;
 * the slack of an inequality must not be negative and must agree with its named formula. A Monte Carlo line has four
 * standard errors more. One that misses is drawn again, four times as often and independently, and is broken only when
 * both miss: of 16,000 honest lines one misses once. `slips` holds the indices of lines in whose place their known slip
 * is put. One fault lights one light: a broken line is compared with no further line, and the lines below a slip are
 * compared with the line as it should be.
 */
export function checkChain<P extends Params>(
  chain: Chain<P>,
  values: ValuesOf<P>,
  draws: Draws,
  slips: ReadonlySet<number> = new Set(),
): readonly JudgedLine[] {
  const shown = (line: Line<P>, index: number, draw: Draw): Reading =>
    read((slips.has(index) && line.slip ? line.slip : line).evaluate(values, draw));
  const judge = (line: Line<P>, above: Reading, reading: Reading, draw: Draw): Verdict => {
    const relative = line.tolerance ?? relativeTolerance;
    if (line.relation === '=' || line.relation === '≈') return equality(above, reading, relative);
    const named = line.slack && read(line.slack.evaluate(values, draw));
    return inequality(above, reading, line.relation === '≤' ? 1 : -1, relative, named);
  };

  /** A line that later ones may be compared with, and what it says when it is written right. */
  interface Reference {
    readonly index: number;
    readonly line: Line<P>;
    readonly reading: Reading;
  }
  let exact: Reference | undefined;
  let last: Reference | undefined;
  return chain.lines.map((line, index): JudgedLine => {
    const slipped = slips.has(index) && line.slip !== undefined;
    const upper = line.relation === 'start' ? undefined : (exact ?? last);
    let reading = shown(line, index, draws.first);
    let verdict: Verdict = { light: finite(reading) ? 'start' : 'broken' };
    let redrawn = false;
    if (upper !== undefined) {
      verdict = judge(line, upper.reading, reading, draws.first);
      if (verdict.light === 'broken' && (upper.reading.estimate || reading.estimate)) {
        redrawn = true;
        reading = shown(line, index, draws.second);
        verdict = judge(line, read(upper.line.evaluate(values, draws.second)), reading, draws.second);
      }
    }
    if (slipped || verdict.light !== 'broken') {
      last = { index, line, reading: slipped ? read(line.evaluate(values, draws.first)) : reading };
      if (!last.reading.estimate) exact = last;
    }
    return {
      value: reading.numbers.length === 1 ? (reading.numbers[0] ?? NaN) : reading.numbers,
      ...(reading.estimate ? errorsOf(reading) : {}),
      ...verdict,
      ...(upper === undefined ? {} : { against: upper.index }),
      redrawn,
      slipped,
    };
  });
}
