import { applyInk, inkOf, looksLikePicture } from './ink.ts';
import { limits } from './limits.ts';
import { problem } from './reading.ts';
import type { Problem, Table } from './reading.ts';
import { fitted, createShrinker } from './shrink.ts';
import { fileName, listed, many } from './words.ts';

/** Items in the file's own numbers, all of them finite. */
export interface Raw {
  readonly name: string;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly picture: boolean;
  /** Whether the reader said what the items are, so that nothing is guessed. */
  readonly settled: boolean;
  readonly x: Float32Array;
  /** The least and greatest number of the items as the file has them, and whether all are whole. */
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly kept: Uint32Array;
  readonly total: number;
  readonly factors?: Table['factors'];
  readonly columns?: readonly string[];
  readonly names?: readonly string[];
  readonly labels?: Pick<Table, 'labels' | 'labelNames'>;
  readonly notes: readonly string[];
}

/** Which features have the same value in every item. */
function constants(x: Float32Array, count: number, features: number): readonly number[] {
  const same: number[] = [];
  for (let j = 0; j < features; j++) {
    let n = 1;
    while (n < count && x[n * features + j] === x[j]) n++;
    if (n === count) same.push(j);
  }
  return same;
}

/** Rows that are pictures by all appearances become pictures, averaged down where they are large. */
function pictured(raw: Raw): Raw {
  const { picture, settled, count, width: features, low, high, whole } = raw;
  if (picture || settled || raw.height > 1 || !looksLikePicture(features, low, high, whole)) return raw;
  const side = Math.round(Math.sqrt(features));
  const { columns: _, ...rest } = raw;
  const { width, height } = fitted(side, side);
  const x = new Float32Array(count * width * height);
  const shrink = createShrinker(side, side, width, height);
  for (let n = 0; n < count; n++)
    shrink(Float64Array.from(raw.x.subarray(n * features, (n + 1) * features)), x, n * width * height);
  const smaller = side > width ? `, averaged down to ${width} × ${height}` : '';
  const note = `The ${features} numbers of an item were taken for a picture of ${side} × ${side} pixels${smaller}.`;
  return { ...rest, picture: true, width, height, x, notes: [...raw.notes, note] };
}

/** The table of these items, pictures mapped to 0 … 1; a problem where there are too few, or nothing to tell them apart. */
export function finishTable(given: Raw): Table | Problem {
  const name = fileName(given.name);
  if (given.count < limits.fewest)
    return problem(
      `${name} gives ${many(given.count, 'item')}; at least ${limits.fewest} are needed, so that some can be trained on and some held out.`,
    );
  const raw = pictured(given);
  const { count, width, height, x, picture, kept, total, factors = {}, columns, names } = raw;
  const features = width * height;
  const notes = [...raw.notes];
  const same = constants(x, count, features);
  if (same.length === features)
    return problem(
      `${name}: all ${many(count, 'item')} are equal, so there is nothing to learn; choose data that vary.`,
    );
  if (same.length > 0 && picture)
    notes.push(
      `${same.length} of ${many(features, 'pixel')} never ${same.length === 1 ? 'changes' : 'change'}; kept as ${same.length === 1 ? 'it is' : 'they are'}.`,
    );
  if (same.length > 0 && !picture) {
    const which = columns ? ` (${listed(same.map((j) => columns[j] ?? ''))})` : '';
    notes.push(
      `${many(same.length, 'column never changes', 'columns never change')}${which}; kept, and 0 when standardized.`,
    );
  }
  let ink: Table['ink'];
  if (picture) {
    const found = inkOf(raw.low, raw.high, raw.whole);
    applyInk(x, found.range);
    notes.push(found.note);
    ink = found.range;
  }
  return {
    count,
    features,
    width,
    height,
    x,
    ...(ink && { ink }),
    ...raw.labels,
    factors,
    ...(columns && { columns }),
    ...(names && { names }),
    total,
    kept,
    notes,
  };
}
