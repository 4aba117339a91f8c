import type { Items } from '../../data/types.ts';
import type { DiagonalGaussian, Datum } from '../protocol/questions.ts';
import { encodeData } from '../snapshot.ts';
import type { Standing } from '../trainer.ts';
import { createPause } from './pauses.ts';

/** q(z | x) of several items. */
export interface Codes {
  readonly count: number;
  readonly latent: number;
  /** count × latent, row by row. */
  readonly means: Float64Array;
  readonly stds: Float64Array;
}

/** Items are encoded so many at a time. */
const atOnce = 256;

/** The encoder's posteriors of the first `count` items of a set. Throws `RangeError` where they are not finite. */
export async function codesOf(trainer: Standing, { x, count: all }: Items, count = all): Promise<Codes> {
  const { features, latent } = trainer.model;
  const used = Math.min(count, all);
  const [means, stds] = [new Float64Array(used * latent), new Float64Array(used * latent)];
  const pause = createPause();
  for (let from = 0; from < used; from += atOnce) {
    const part = await encodeData(trainer, x.slice(from * features, Math.min(used, from + atOnce) * features));
    means.set(part.means, from * latent);
    stds.set(
      Float64Array.from(part.logVars, (logVar) => Math.exp(0.5 * logVar)),
      from * latent,
    );
    await pause();
  }
  if (!means.every(Number.isFinite) || !stds.every((std) => std > 0 && std < Infinity))
    throw new RangeError('The codes of this run are not finite numbers. Start over with a lower learning rate.');
  return { count: used, latent, means, stds };
}

/** The numbers of one item. */
export const rowOf = (x: Float32Array, item: number, features: number): Float32Array =>
  x.slice(item * features, (item + 1) * features);

/** The numbers that a datum stands for. Throws `RangeError` for an item that is not there, or numbers that do not fit. */
export function numbersOf({ dataset, model }: Standing, datum: Datum): Float32Array {
  const { features } = model;
  if ('x' in datum) {
    if (datum.x.length !== features || !datum.x.every(Number.isFinite))
      throw new RangeError(`A datum must be ${features} finite numbers here, got ${datum.x.length}.`);
    return datum.x;
  }
  const { count, x } = dataset.heldOut;
  if (!Number.isSafeInteger(datum.item) || datum.item < 0 || datum.item >= count)
    throw new RangeError(`There are ${count} held-out items, counted from 0; there is no item ${datum.item}.`);
  return rowOf(x, datum.item, features);
}

/** One of several posteriors. */
export function gaussianAt({ latent, means, stds }: Codes, item: number): DiagonalGaussian {
  return {
    mean: [...means.subarray(item * latent, (item + 1) * latent)],
    std: [...stds.subarray(item * latent, (item + 1) * latent)],
  };
}

/** The encoder's posterior of one datum. */
export async function encoderAt(trainer: Standing, x: Float32Array): Promise<DiagonalGaussian> {
  return gaussianAt(await codesOf(trainer, { count: 1, x, factors: {} }), 0);
}

/** KL(N(m, s²) ‖ N(0, 1)) in nats, summed over the units of one item. */
export function klToNormal({ latent, means, stds }: Codes, item: number): number {
  let sum = 0;
  for (let at = item * latent; at < (item + 1) * latent; at++)
    sum += 0.5 * (means[at]! ** 2 + stds[at]! ** 2 - 1) - Math.log(stds[at]!);
  return sum;
}
