import { createRng, type Rng } from '../math/rng.ts';
import { checkChain, type JudgedLine } from './check.ts';
import type { Chain, Derivations } from './derivation.ts';
import { createDraws, type Draws } from './draw.ts';
import { pageSamples } from './pageDraws.ts';
import { clamp, initialValues, type Param, type Params, type Values } from './param.ts';

/** Something that should hold and does not: where, at which values, and what was found, in words. */
export interface Failure {
  readonly derivation: string;
  readonly chain: string;
  /** Counted from 1; absent where a whole chain could not be evaluated. */
  readonly line?: number;
  readonly values: Values;
  readonly says: string;
}

/** How one derivation has stood so far. */
export interface Tally {
  /** Relations judged, each at every set of values. */
  readonly relations: number;
  /** Lines whose first draws missed and that were judged by a second draw. */
  readonly redrawn: number;
  /** Known slips put in, each of which must break its own line and no other. */
  readonly slips: number;
  readonly failed: number;
  /** The first of the failures, at most `failuresKept`. */
  readonly failures: readonly Failure[];
}

/** Failures kept of each derivation: one that is wrong fails thousands of times, and says the same each time. */
export const failuresKept = 20;

interface OpenTally extends Tally {
  relations: number;
  redrawn: number;
  slips: number;
  failed: number;
  failures: Failure[];
}

const openTally = (): OpenTally => ({ relations: 0, redrawn: 0, slips: 0, failed: 0, failures: [] });

function fail(tally: OpenTally, failure: Failure): void {
  tally.failed += 1;
  if (tally.failures.length < failuresKept) tally.failures.push(failure);
}

type AnyDerivation = Derivations[number];

/** How much there is to check. */
export interface Extent {
  readonly chains: number;
  readonly lines: number;
  readonly relations: number;
  /** Inequalities whose slack has a name and a formula of its own. */
  readonly named: number;
  readonly slips: number;
}

/** Counts the chains, lines, relations, named slacks and slips of some derivations. */
export function extentOf(derivations: readonly AnyDerivation[]): Extent {
  const chains = derivations.flatMap((derivation) => derivation.chains);
  const lines = chains.flatMap((chain) => chain.lines);
  const relations = lines.filter((line) => line.relation !== 'start');
  return {
    chains: chains.length,
    lines: lines.length,
    relations: relations.length,
    named: relations.filter((line) => line.slack).length,
    slips: lines.filter((line) => line.slip).length,
  };
}

/**
 * Values somewhere in the declared ranges: mostly anywhere, one trial in four with each number at an end or not, one in
 * eight with all numbers at the same part of their range, so that what can be equal is equal.
 */
export function randomValues(params: Params, rng: Rng): Values {
  const kind = rng.uniform();
  const common = rng.uniform();
  const part = (): number => {
    if (kind < 0.125) return common;
    if (kind < 0.375 && rng.uniform() < 0.5) return rng.below(2);
    return rng.uniform();
  };
  const pick = (param: Param): number | string => {
    if (param.kind === 'choice') return param.options[rng.below(param.options.length)]?.value ?? param.initial;
    if (param.kind === 'text') return param.initial;
    const at = part();
    const value =
      param.scale === 'log' ? param.min * (param.max / param.min) ** at : param.min + at * (param.max - param.min);
    return clamp(param, value);
  };
  return Object.fromEntries(Object.values(params).map((param) => [param.key, pick(param)]));
}

const text = (value: number | readonly number[]): string =>
  typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;

const messageOf = (error: unknown): string =>
  `threw ${error instanceof Error ? error.message : 'something that is no error'}`;

/** What a broken line says: its value, what it was compared with, and the slack where it has a name. */
function saysOf(chain: Chain, judged: readonly JudgedLine[], index: number, line: JudgedLine): string {
  const other = line.against === undefined ? undefined : judged[line.against];
  const error = line.standardError === undefined ? '' : ` (standard error ${line.standardError})`;
  const named = line.slackNamed ? `; slack ${line.slack}, by its own formula ${line.slackNamed.value}` : '';
  const relation = chain.lines[index]?.relation;
  const against = other === undefined ? '' : ` ${relation} line ${(line.against ?? 0) + 1}, ${text(other.value)}`;
  return `${text(line.value)}${error} fails${against}${named}`;
}

/** Judges every chain of a derivation at these values. */
function judgeAt({ id, chains }: AnyDerivation, values: Values, draws: Draws, tally: OpenTally): void {
  for (const chain of chains) {
    const where = { derivation: id, chain: chain.id, values };
    try {
      const judged = checkChain(chain, values, draws);
      for (const [index, line] of judged.entries()) {
        if (line.against !== undefined) tally.relations += 1;
        if (line.redrawn) tally.redrawn += 1;
        if (line.light === 'broken')
          fail(tally, { ...where, line: index + 1, says: saysOf(chain, judged, index, line) });
      }
      for (const [index, line] of chain.lines.entries()) {
        const numbers = line.slip ? Object.values({ value: line.slip.evaluate(values, draws.first) }).flat() : [];
        if (numbers.some((value) => typeof value === 'number' && Number.isNaN(value)))
          fail(tally, { ...where, line: index + 1, says: 'its slip is not a number' });
      }
    } catch (error) {
      fail(tally, { ...where, says: messageOf(error) });
    }
  }
}

/** The lines that are broken while the slip of line `index` stands in a chain, in words. */
function brokenBy(chain: Chain, index: number, values: Values, draws: Draws): string {
  try {
    const judged = checkChain(chain, values, draws, new Set([index]));
    const broken = judged.flatMap(({ light }, i) => (light === 'broken' ? [i + 1] : []));
    return broken.length === 0 ? 'none' : broken.join(', ');
  } catch (error) {
    return messageOf(error);
  }
}

/** A known slip must break its own line, and no other, at the values a reader first sees. */
function judgeSlips({ id, chains, params }: AnyDerivation, draws: Draws, tally: OpenTally): void {
  const values = initialValues(params) as Values;
  for (const chain of chains)
    for (const [index, line] of chain.lines.entries()) {
      if (!line.slip) continue;
      tally.slips += 1;
      const breaks = brokenBy(chain, index, values, draws);
      if (breaks === String(index + 1)) continue;
      const says = `its slip must break that line alone; broken: ${breaks}`;
      fail(tally, { derivation: id, chain: chain.id, line: index + 1, values, says });
    }
}

/** How far a check has come. */
export interface Progress {
  /** Trials that are finished. */
  readonly trials: number;
  /** The part of the whole that is done, from 0 to 1. */
  readonly share: number;
  /** One for each derivation, in their order; the same records are filled further as the check goes on. */
  readonly tallies: readonly Tally[];
}

/** What a check is made of besides its derivations. */
export interface CheckSettings {
  readonly seed: number;
  /** Sets of random values for each derivation, after its default values. */
  readonly trials: number;
}

/**
 * The whole check, one derivation at a time: each at its default values, with its slips, and then at random values. The
 * same seed and trials give the same values, draws and counts anywhere, whichever other derivations are checked along.
 * Throws `RangeError` when the seed is no whole number.
 */
export function* wholeCheck(
  derivations: readonly AnyDerivation[],
  { seed, trials }: CheckSettings,
): Generator<Progress, Progress> {
  const rng = createRng(seed, 'check-derivations');
  const tallies = derivations.map(openTally);
  const steps = derivations.length * (trials + 1);
  let step = 0;
  for (let trial = 0; trial <= trials; trial++) {
    const stream = rng.fork(trial === 0 ? 'defaults' : `trial ${trial}`);
    const draws = createDraws(stream.fork('draws'), pageSamples);
    for (const [index, derivation] of derivations.entries()) {
      const tally = tallies[index];
      if (!tally) continue;
      if (trial === 0) {
        judgeAt(derivation, initialValues(derivation.params) as Values, draws, tally);
        judgeSlips(derivation, draws, tally);
      } else {
        const values = randomValues(derivation.params, stream.fork(derivation.chains[0]?.id ?? derivation.id));
        judgeAt(derivation, values, draws, tally);
      }
      step += 1;
      const finished = index === derivations.length - 1 ? trial : trial - 1;
      yield { trials: Math.max(0, finished), share: step / steps, tallies };
    }
  }
  return { trials, share: 1, tallies };
}
