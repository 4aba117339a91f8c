import { exp } from '../math/portableExp.ts';
import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const sensors = 32;

/** What the sensors (at (i + ½)/32 along the rod) would read without noise: a bump of this position and width. */
export function bump(position: number, width: number): Float32Array {
  return Float32Array.from({ length: sensors }, (_, i) => {
    const far = ((i + 0.5) / sensors - position) / width;
    return exp(-0.5 * far * far);
  });
}

/** Bumps of heat on a rod with 32 sensors: position uniform in [.2, .8], width in [.05, .2], noise of standard deviation .02. */
export function heatBump(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'heat-bump',
      features: sensors,
      width: sensors,
      height: 1,
      noise: 0.02,
      draw(rng) {
        const position = 0.2 + 0.6 * rng.uniform();
        const width = 0.05 + 0.15 * rng.uniform();
        return { x: bump(position, width), factors: { position, width } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
