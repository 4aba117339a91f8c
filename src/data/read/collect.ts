import { finishTable } from './finish.ts';
import { grey, layoutOf } from './layout.ts';
import { itemCap } from './limits.ts';
import { pickItems } from './pick.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, ReadOptions, Table } from './reading.ts';
import { createShrinker } from './shrink.ts';
import { fileName, many, num } from './words.ts';

/** Items of one shape that can be visited in their order. */
export interface ItemSource {
  readonly name: string;
  readonly count: number;
  /** The shape of one item; empty where it is one number. */
  readonly shape: readonly number[];
  /** Gives the numbers of the items with these places, rising; the array is used again for the next one. */
  readonly visit: (picks: Uint32Array, see: (values: Float64Array) => void) => Promise<Problem | undefined>;
}

/** The least and greatest of all numbers seen, and whether all are whole. */
interface Seen {
  low: number;
  high: number;
  whole: boolean;
}

/** Whether all numbers are finite, also as 32-bit numbers; if they are, they count as seen. */
function look(values: Float64Array, seen: Seen): boolean {
  let { low, high, whole } = seen;
  for (const value of values) {
    if (!Number.isFinite(Math.fround(value))) return false;
    if (value < low) low = value;
    if (value > high) high = value;
    if (whole && !Number.isInteger(value)) whole = false;
  }
  Object.assign(seen, { low, high, whole });
  return true;
}

/** What reading items asks of the reader. */
export type CollectOptions = Pick<ReadOptions, 'seed' | 'shape'>;

/** Reads items into a table: a random sample where there are too many, in grey, averaged down to 28 pixels, without NaN. */
export async function collect(
  { name, count, shape, visit }: ItemSource,
  { seed, shape: wanted }: CollectOptions,
): Promise<Table | Problem> {
  if (count === 0) return problem(`${fileName(name)} holds 0 items; choose a file with data in it.`);
  const layout = layoutOf(shape, wanted);
  if (typeof layout === 'string') return problem(`${fileName(name)}: ${layout}.`);
  const { picture, width, height, channels, outWidth, outHeight } = layout;
  const features = outWidth * outHeight;
  const picks = pickItems(count, itemCap(features), seed);
  const x = new Float32Array(picks.length * features);
  const kept = new Uint32Array(picks.length);
  const seen: Seen = { low: Infinity, high: -Infinity, whole: true };
  const shrink = createShrinker(width, height, outWidth, outHeight);
  let [place, used] = [0, 0];
  const failed = await visit(picks, (values) => {
    const pixels = grey(values, layout);
    if (look(pixels, seen)) {
      shrink(pixels, x, used * features);
      kept[used++] = picks[place]!;
    }
    place++;
  });
  if (isProblem(failed)) return failed;

  const notes: string[] = [];
  if (picks.length < count)
    notes.push(
      `A random sample of ${many(picks.length, 'item')} was read of ${num(count)}, the same for the same seed.`,
    );
  const dropped = picks.length - used;
  if (dropped > 0 && used === 0)
    return problem(`${fileName(name)}: every item contains NaN or an infinite number; replace them and save it again.`);
  if (dropped > 0)
    notes.push(`${many(dropped, 'item')} with NaN or an infinite number ${dropped === 1 ? 'was' : 'were'} dropped.`);
  if (channels > 1) notes.push('Colors were turned into grey (0.299 red, 0.587 green, 0.114 blue).');
  if (picture && outWidth * outHeight < width * height)
    notes.push(`Pictures of ${width} × ${height} pixels were averaged down to ${outWidth} × ${outHeight}.`);
  return finishTable({
    name,
    count: used,
    width: outWidth,
    height: outHeight,
    picture,
    settled: wanted !== undefined,
    x: x.subarray(0, used * features).slice(),
    ...seen,
    total: count,
    kept: kept.slice(0, used),
    notes,
  });
}
