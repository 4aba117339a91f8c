import { createRng } from '../math/rng.ts';
import type { Rng } from '../math/rng.ts';
import type { Dataset, Form, Items } from './types.ts';

/** One item before noise, with what is true of it. */
export interface Clean {
  readonly x: Float32Array;
  readonly factors: Readonly<Record<string, number>>;
  readonly class?: number;
}

/** How a data set comes about: `draw` makes an item, and noise of standard deviation `noise` is added to each of its numbers, none for 0. */
export interface Recipe extends Form {
  /** Names the stream of random numbers, so that no two data sets share one. */
  readonly stream: string;
  readonly noise: number;
  readonly draw: (rng: Rng) => Clean;
}

function items(count: number, rng: Rng, { features, noise, draw }: Recipe): Items {
  const x = new Float32Array(count * features);
  const factors: Record<string, Float32Array> = {};
  let classes: Uint8Array | undefined;
  for (let n = 0; n < count; n++) {
    const clean = draw(rng);
    for (const [name, value] of Object.entries(clean.factors)) (factors[name] ??= new Float32Array(count))[n] = value;
    if (clean.class !== undefined) (classes ??= new Uint8Array(count))[n] = clean.class;
    const from = n * features;
    for (let i = 0; i < features; i++) x[from + i] = noise > 0 ? clean.x[i]! + noise * rng.normal() : clean.x[i]!;
  }
  return { count, x, factors, ...(classes && { classes }) };
}

/** Generates a data set. What is held out comes from a stream of its own, so it does not depend on how many are trained on. */
export function generate(recipe: Recipe, seed: number, trainCount: number, heldOutCount: number): Dataset {
  const { stream, features, width, height, kind, range, angles } = recipe;
  const rng = createRng(seed, 'data').fork(stream);
  return {
    features,
    width,
    height,
    ...(kind && { kind }),
    ...(range && { range }),
    ...(angles && { angles }),
    train: items(trainCount, rng.fork('train'), recipe),
    heldOut: items(heldOutCount, rng.fork('held-out'), recipe),
  };
}
