import type { Rng } from '../../math/rng.ts';
import { noisingSteps, type Chain } from './chain.ts';
import { inputs, writeRow } from './features.ts';

/** Rows of a batch. */
export const batchSize = 128;

/** What one step of training is shown. */
export interface Batch {
  /** The time of each row. */
  readonly times: Int32Array;
  /** rows × inputs. */
  readonly rows: Float32Array;
  /** The noise that was added, rows × 2. */
  readonly noise: Float32Array;
}

/** Data drawn with replacement from `x` [n × 2], each noised at a time of its own; the times lie evenly over 1 … T. */
export function drawBatch({ keep, spread }: Chain, x: Float32Array, rng: Rng): Batch {
  const times = new Int32Array(batchSize);
  const rows = new Float32Array(batchSize * inputs);
  const noise = new Float32Array(2 * batchSize);
  for (let n = 0; n < batchSize; n++) {
    const at = 2 * rng.below(x.length / 2);
    const t = 1 + Math.floor(((n + rng.uniform()) * noisingSteps) / batchSize);
    const [a, b] = [rng.normal(), rng.normal()];
    times[n] = t;
    noise[2 * n] = a;
    noise[2 * n + 1] = b;
    writeRow(rows, n, keep[t]! * x[at]! + spread[t]! * a, keep[t]! * x[at + 1]! + spread[t]! * b, t);
  }
  return { times, rows, noise };
}
