import { requireThat } from '../math/requireThat.ts';
import type { Table } from './read/reading.ts';

/**
 * How data are brought to a common size: not at all; all numbers by one range to 0 … 1 (what occurs, or one that is
 * known), which keeps the shape of curves; each column by its own range to 0 … 1; or each column to mean 0 and std 1.
 */
export type NormalizeHow =
  | 'none'
  | 'range'
  | 'columns'
  | 'standardize'
  | { readonly low: number; readonly high: number };

/** What was done, feature by feature, in a form that can be undone: x′ = (x − shift) / scale. */
export interface Normalization {
  /** One for each feature. */
  readonly shift: Float64Array;
  /** One for each feature, never 0: a feature that never changes has 1. */
  readonly scale: Float64Array;
  /** What was done, in a sentence. */
  readonly says: string;
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

/** The least and the greatest number of every feature, [features] each. */
function ranges({ x, count, features }: Table): { low: Float64Array; high: Float64Array } {
  const low = new Float64Array(features).fill(Infinity);
  const high = new Float64Array(features).fill(-Infinity);
  for (let n = 0; n < count; n++)
    for (let j = 0; j < features; j++) {
      const value = x[n * features + j]!;
      if (value < low[j]!) low[j] = value;
      if (value > high[j]!) high[j] = value;
    }
  return { low, high };
}

/** The mean and the std (dividing by the count) of every feature, [features] each; in two passes, as numbers may be far from 0. */
function moments({ x, count, features }: Table): { mean: Float64Array; std: Float64Array } {
  const mean = new Float64Array(features);
  const std = new Float64Array(features);
  for (let n = 0; n < count; n++) for (let j = 0; j < features; j++) mean[j]! += x[n * features + j]! / count;
  for (let n = 0; n < count; n++)
    for (let j = 0; j < features; j++) std[j]! += (x[n * features + j]! - mean[j]!) ** 2 / count;
  return { mean, std: std.map(Math.sqrt) };
}

const orOne = (scale: number): number => (scale > 0 ? scale : 1);

function describe(table: Table, how: NormalizeHow): Normalization {
  const { features } = table;
  const all = (value: number): Float64Array => new Float64Array(features).fill(value);
  if (how === 'none') return { shift: all(0), scale: all(1), says: 'The numbers are as in the file.' };
  if (how === 'standardize') {
    const { mean, std } = moments(table);
    const { low, high } = ranges(table);
    // A column that never changes has a std of rounding alone.
    const scale = std.map((value, j) => (high[j]! > low[j]! ? orOne(value) : 1));
    const shift = mean.map((value, j) => (high[j]! > low[j]! ? value : low[j]!));
    return { shift, scale, says: 'Each column was standardized to mean 0 and standard deviation 1.' };
  }
  const { low, high } = ranges(table);
  if (how === 'columns') {
    const scale = high.map((value, j) => orOne(value - low[j]!));
    return { shift: low, scale, says: 'Each column was mapped from its own range to 0 … 1.' };
  }
  const known = typeof how === 'object' ? how : { low: Math.min(...low), high: Math.max(...high) };
  const finite = Number.isFinite(known.low) && Number.isFinite(known.high);
  requireThat(finite && known.low <= known.high, 'normalize: a range must rise and be finite', known);
  const says = `All numbers were mapped from ${number(known.low)} … ${number(known.high)} to 0 … 1.`;
  return { shift: all(known.low), scale: all(orOne(known.high - known.low)), says };
}

/** Normalizes data [count, features], row by row. */
export function applyNormalization(x: Float32Array, { shift, scale }: Normalization): Float32Array {
  const features = shift.length;
  return x.map((value, i) => (value - shift[i % features]!) / scale[i % features]!);
}

/** Takes normalized data [count, features] back to the file's units. */
export function undoNormalization(x: Float32Array, { shift, scale }: Normalization): Float32Array {
  const features = shift.length;
  return x.map((value, i) => value * scale[i % features]! + shift[i % features]!);
}

/** The table with normalized numbers, and how to undo it. Throws `RangeError` for a known range that does not rise. */
export function normalize(table: Table, how: NormalizeHow): { table: Table; normalization: Normalization } {
  const normalization = describe(table, how);
  if (how === 'none') return { table, normalization };
  const x = applyNormalization(table.x, normalization);
  return { table: { ...table, x, notes: [...table.notes, normalization.says] }, normalization };
}

/**
 * What suits the data: nothing where they are within 0 … 1 already, as pictures are; each column by itself where the
 * widest range is more than ten times a narrower one, as with different units; otherwise one range for all.
 */
export function suggestNormalization(table: Table): 'none' | 'range' | 'columns' {
  const { low, high } = ranges(table);
  if (low.every((value) => value >= 0) && high.every((value) => value <= 1)) return 'none';
  const widths = high.map((value, j) => value - low[j]!).filter((width) => width > 0);
  const alike = Math.max(...widths) <= 10 * Math.min(...widths);
  return alike || !table.columns ? 'range' : 'columns';
}
