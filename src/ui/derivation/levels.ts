import type { JudgedLine } from '../../notebook/check.ts';

/** The piece of the level line beside one line of a derivation. */
export interface Level {
  /** Where the line comes from, above; absent on the first line. */
  readonly enter?: number;
  /** Where it goes on, below. */
  readonly leave: number;
  /** Where a broken line's own value lies; the level passes it by, as if the line were right. */
  readonly missed?: number;
  /** Inequalities met above the line, and down to its end: the color changes with the first. */
  readonly stepsBefore: number;
  readonly stepsAfter: number;
}

const meanOf = (line: JudgedLine): number => (typeof line.value === 'number' ? line.value : NaN);

/**
 * The level line of a judged chain. Lines that agree share one level, the first exact value among them, so that the
 * line stays vertical over a Monte Carlo value; a line that holds steps to its own; a broken one is passed by, on the
 * level where the lines below agree with what it should have said.
 */
export function levelsOf(lines: readonly JudgedLine[]): readonly Level[] {
  const runs: number[] = [];
  for (const [index, line] of lines.entries()) {
    runs.push(line.light === 'agrees' && line.against !== undefined ? (runs[line.against] ?? index) : index);
  }
  const levelOf = (run: number): number => {
    const members = lines.filter((line, index) => runs[index] === run && line.light !== 'broken');
    const exact = members.find((line) => line.standardError === undefined) ?? members[0];
    return exact ? meanOf(exact) : NaN;
  };
  const levels: Level[] = [];
  let level: number | undefined;
  let steps = 0;
  for (const [index, line] of lines.entries()) {
    const enter = level === undefined ? {} : { enter: level };
    const stepsBefore = steps;
    const own = levelOf(runs[index] ?? index);
    if (line.light === 'broken') {
      if (line.slack !== undefined && !Number.isNaN(own)) {
        level = own;
        steps += 1;
      }
      levels.push({ ...enter, leave: level ?? NaN, missed: meanOf(line), stepsBefore, stepsAfter: steps });
      continue;
    }
    if (line.light === 'holds') steps += 1;
    level = own;
    levels.push({ ...enter, leave: level, stepsBefore, stepsAfter: steps });
  }
  return levels;
}

/** The horizontal scale shared by all lines of a chain: percent of the track for a level, and the ticks at its foot. */
export interface LevelScale {
  readonly at: (level: number) => number;
  readonly ticks: readonly number[];
  readonly decimals: number;
}

const roomAtEnds = 12;

/** A scale that shows every level with some room at both ends; two to four round ticks. */
export function levelScale(levels: readonly Level[]): LevelScale {
  const all = levels.flatMap(({ leave, missed }) => [leave, missed ?? leave]).filter(Number.isFinite);
  const low = all.length > 0 ? Math.min(...all) : 0;
  const high = all.length > 0 ? Math.max(...all) : 1;
  // Where nothing is given away the line stands in the middle of a span that fits its size.
  const spread = high - low;
  const span = spread > 1e-9 * Math.max(1, Math.abs(high)) ? spread : Math.max(0.5 * Math.abs(high), 0.1);
  const from = (low + high) / 2 - span / 2;
  const at = (level: number): number => {
    const inside = roomAtEnds + ((100 - 2 * roomAtEnds) * (level - from)) / span;
    return Math.min(100, Math.max(0, inside));
  };
  const power = 10 ** Math.floor(Math.log10(span));
  const step = [5, 2, 1, 0.5].map((part) => part * power).find((size) => span / size >= 1.6) ?? 0.5 * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= from + span * (1 + 1e-9); k++) ticks.push(k * step);
  return { at, ticks, decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) };
}
