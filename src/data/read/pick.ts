import { createRng } from '../../math/rng.ts';

/**
 * Which `size` of `count` items are taken, rising, each subset equally likely: selection sampling (Knuth, The Art of
 * Computer Programming 2, algorithm 3.4.2S). All of them where there are no more.
 */
export function pickItems(count: number, size: number, seed: number): Uint32Array {
  if (size >= count) return Uint32Array.from({ length: count }, (_, i) => i);
  const rng = createRng(seed, 'own-data/pick');
  const picks = new Uint32Array(size);
  for (let i = 0, taken = 0; taken < size; i++) if ((count - i) * rng.uniform() < size - taken) picks[taken++] = i;
  return picks;
}

/** Something kept of a stream, with its place in it. */
export interface Kept<T> {
  readonly place: number;
  readonly item: T;
}

/** Keeps `size` of a stream of unknown length, each subset equally likely; `kept` gives them in the order they came. */
export function createReservoir<T>(
  size: number,
  seed: number,
): { add: (item: T) => void; kept: () => readonly Kept<T>[] } {
  const rng = createRng(seed, 'own-data/reservoir');
  const held: Kept<T>[] = [];
  let seen = 0;
  return {
    add(item) {
      const place = seen++;
      if (held.length < size) held.push({ place, item });
      else {
        const slot = rng.below(seen);
        if (slot < size) held[slot] = { place, item };
      }
    },
    kept: () => held.toSorted((a, b) => a.place - b.place),
  };
}
