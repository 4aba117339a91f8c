import { createRng } from '../math/rng.ts';
import type { Rng } from '../math/rng.ts';
import type { Dataset, Items } from './types.ts';

const sensors = 32;
const noise = 0.02;

/** What the sensors (at (i + ½)/32 along the rod) would read without noise: a bump of this position and width. */
export function bump(position: number, width: number): Float32Array {
  return Float32Array.from({ length: sensors }, (_, i) =>
    Math.exp(-(((i + 0.5) / sensors - position) ** 2) / (2 * width * width)),
  );
}

function items(count: number, rng: Rng): Items {
  const x = new Float32Array(count * sensors);
  const position = new Float32Array(count);
  const width = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    const p = 0.2 + 0.6 * rng.uniform();
    const w = 0.05 + 0.15 * rng.uniform();
    position[n] = p;
    width[n] = w;
    x.set(
      bump(p, w).map((value) => value + noise * rng.normal()),
      n * sensors,
    );
  }
  return { count, x, factors: { position, width } };
}

/** Bumps of heat on a rod with 32 sensors: position uniform in [.2, .8], width in [.05, .2], noise of standard deviation .02. */
export function heatBump(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  const rng = createRng(seed, 'data').fork('heat-bump');
  return {
    features: sensors,
    width: sensors,
    height: 1,
    train: items(trainCount, rng.fork('train')),
    heldOut: items(heldOutCount, rng.fork('held-out')),
  };
}
