import type { PairItems } from '../../data/pendulumPair.ts';
import { frequencyOf, lengths, pictureOf, traceOf } from '../../math/pendulumSignals.ts';
import type { Crossing } from './protocol.ts';

/** One signal of the held-out items without its noise, what each kind is like on average, and all of them. */
interface Signal {
  readonly clean: Float32Array;
  /** Mean rows of the training items: of each kind, and of all. */
  readonly ofKind: readonly Float64Array[];
  readonly ofAll: Float64Array;
  readonly kinds: Uint8Array;
}

/** What is true of the held-out items, to measure predictions by. */
export interface Truth {
  readonly picture: Signal;
  readonly trace: Signal;
}

/** The mean of the rows whose kind is wanted. */
function meanRow(table: Float32Array, kinds: Uint8Array, isWanted: (kind: number) => boolean): Float64Array {
  const width = table.length / kinds.length;
  const mean = new Float64Array(width);
  let count = 0;
  kinds.forEach((kind, n) => {
    if (!isWanted(kind)) return;
    count++;
    for (let i = 0; i < width; i++) mean[i]! += (table[n * width + i]! - mean[i]!) / count;
  });
  return mean;
}

/** The truth about held-out items, with the mean signals of training items. */
export function truthOf(train: PairItems, { count, kinds, angles, dampings }: PairItems): Truth {
  const signal = (table: Float32Array, drawOne: (n: number, length: number) => Float32Array): Signal => {
    const width = table.length / train.count;
    const clean = new Float32Array(count * width);
    for (let n = 0; n < count; n++) clean.set(drawOne(n, lengths[kinds[n]!]!), n * width);
    const ofKind = lengths.map((_, wanted) => meanRow(table, train.kinds, (kind) => kind === wanted));
    return { clean, ofKind, ofAll: meanRow(table, train.kinds, () => true), kinds };
  };
  return {
    picture: signal(train.pictures, (n, length) => pictureOf(length, angles[n]!)),
    trace: signal(train.traces, (n, length) => traceOf(frequencyOf(length), dampings[n]!)),
  };
}

/** Root mean squared errors of predictions, of the mean row for every item, and of the mean row of each item's kind. */
export function crossingOf(predicted: ArrayLike<number>, { clean, ofKind, ofAll, kinds }: Signal): Crossing {
  let [error, baseline, kindKnown] = [0, 0, 0];
  clean.forEach((value, i) => {
    const at = i % ofAll.length;
    error += (predicted[i]! - value) ** 2;
    baseline += (ofAll[at]! - value) ** 2;
    kindKnown += (ofKind[kinds[Math.floor(i / ofAll.length)]!]![at]! - value) ** 2;
  });
  const root = (sum: number): number => Math.sqrt(sum / clean.length);
  return { error: root(error), baseline: root(baseline), kindKnown: root(kindKnown) };
}
