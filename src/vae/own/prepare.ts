import { suggestNormalization, normalize } from '../../data/normalize.ts';
import { splitDataset } from '../../data/ownData.ts';
import type { Table } from '../../data/read/reading.ts';
import type { OwnData } from '../protocol.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { NormalizeName, Prepared, TableFacts } from './types.ts';

/** How many items are shown before training. */
const shownFirst = 24;
/** Fixed, so that the same file with the same choices always gives the same data. */
export const splitSeed = 1;

function rangeOf(x: Float32Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** A table without its numbers. */
export function factsOf(table: Table, name: string): TableFacts {
  const { count, total, features, width, height, columns, factors, notes } = table;
  const [low, high] = rangeOf(table.x);
  return {
    kind: 'facts',
    name,
    count,
    total,
    features,
    width,
    height,
    notes,
    low,
    high,
    ...(columns && { columns }),
    factors: Object.keys(factors),
    suggested: suggestNormalization(table),
  };
}

/** Features that are the same in all items. */
function constantOf({ train, heldOut, features }: OwnData): number {
  const same = (x: Float32Array, j: number): boolean => {
    for (let i = j; i < x.length; i += features) if (x[i] !== train.x[j]) return false;
    return true;
  };
  return Array.from({ length: features }, (_, j) => j).filter((j) => same(train.x, j) && same(heldOut.x, j)).length;
}

function classesOf({ train, heldOut }: OwnData, names: readonly string[]): Prepared['classes'] {
  const counts = names.map(() => 0);
  for (const { classes } of [train, heldOut]) for (const at of classes ?? []) counts[at] = (counts[at] ?? 0) + 1;
  return names.map((name, i) => ({ name, count: counts[i] ?? 0 }));
}

/** Data as the page gets them, with what is shown of them. */
export function preparedOf(data: OwnData, labelNames: readonly string[], says: string): Prepared {
  const firstCount = Math.min(shownFirst, data.train.count);
  const ranges = [rangeOf(data.train.x), rangeOf(data.heldOut.x)];
  return {
    data,
    first: data.train.x.slice(0, firstCount * data.features),
    firstCount,
    classes: classesOf(data, labelNames),
    unitRange: ranges.every(([low, high]) => low >= 0 && high <= 1),
    constant: constantOf(data),
    says,
  };
}

/** Normalizes and splits a table. */
export function prepare(table: Table, name: string, how: NormalizeName, heldOutShare: number): Prepared {
  const { table: scaled, normalization } = normalize(table, how);
  const split = splitDataset(scaled, splitSeed, heldOutShare);
  const data = { ...split, name, fingerprint: fingerprintOf(split) };
  return preparedOf(data, table.labelNames ?? [], normalization.says);
}
