import { createRng } from '../math/rng.ts';
import { requireThat } from '../math/requireThat.ts';
import type { Table } from './read/reading.ts';
import type { Dataset, Items } from './types.ts';

/** Held-out items are evaluated again and again; more than these would only make it slow. */
const mostHeldOut = 2000;

/** The items at these places of a table. */
function itemsAt({ features, x, labels, factors }: Table, places: readonly number[]): Items {
  const rows = new Float32Array(places.length * features);
  places.forEach((place, n) => rows.set(x.subarray(place * features, (place + 1) * features), n * features));
  return {
    count: places.length,
    x: rows,
    factors: Object.fromEntries(
      Object.entries(factors).map(([name, values]) => [name, Float32Array.from(places, (place) => values[place]!)]),
    ),
    ...(labels && { classes: Uint8Array.from(places, (place) => labels[place]!) }),
  };
}

/** The values between which curves are drawn, with a twentieth of room; undefined where they are within 0 … 1. */
function drawnRange({ x, height }: Table): readonly [number, number] | undefined {
  if (height > 1) return undefined;
  let [low, high] = [Infinity, -Infinity];
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const room = 0.05 * (high - low);
  return low >= 0 && high <= 1 ? undefined : [low - room, high + room];
}

/**
 * A table of a reader's data as a data set: shuffled by the seed (Fisher and Yates), the first share, at most 2,000 and at
 * least one item, held out, the rest to train on. Throws `RangeError` for a share outside (0, 1) or fewer than two items.
 */
export function splitDataset(table: Table, seed: number, heldOutShare = 0.15): Dataset {
  requireThat(heldOutShare > 0 && heldOutShare < 1, 'splitDataset: heldOutShare must be between 0 and 1', heldOutShare);
  const { count, features, width, height } = table;
  requireThat(count >= 2, 'splitDataset: there must be two items or more', count);
  const rng = createRng(seed, 'own-data/split');
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const held = Math.min(mostHeldOut, count - 1, Math.max(1, Math.round(heldOutShare * count)));
  const range = drawnRange(table);
  return {
    features,
    width,
    height,
    // Two numbers are a point of the plane.
    ...(width === 2 && height === 1 && { kind: 'points' as const }),
    ...(range && { range }),
    train: itemsAt(table, order.slice(held)),
    heldOut: itemsAt(table, order.slice(0, held)),
  };
}
