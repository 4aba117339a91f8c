import { createRng } from '../math/rng.ts';

/** Shuffled passes over 0 … n − 1: the order of an epoch depends on the seed and its number alone. */
export interface Batches {
  /** The next `size` items after `seen` have been used; a batch may run over the end of an epoch. */
  take(seen: number, size: number): Int32Array;
}

/** Shuffles with the stream `batches` of the seed (Fisher–Yates). */
export function createBatches(seed: number, n: number): Batches {
  let epoch = -1;
  let order: Int32Array = new Int32Array(0);
  const shuffle = (number: number): Int32Array => {
    const rng = createRng(seed, 'batches').fork(String(number));
    const items = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = rng.below(i + 1);
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  };
  return {
    take(seen, size) {
      const rows = new Int32Array(size);
      for (let i = 0; i < size; i++) {
        const wanted = Math.floor((seen + i) / n);
        if (wanted !== epoch) [epoch, order] = [wanted, shuffle(wanted)];
        rows[i] = order[(seen + i) % n]!;
      }
      return rows;
    },
  };
}
