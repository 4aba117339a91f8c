import { exp } from '../../math/portableExp.ts';
import { log } from '../../math/portableLog.ts';
import type { Rng } from '../../math/rng.ts';
import type { Shape } from '../../nn/ops.ts';
import { features, hidden, shapes } from './architecture.ts';

/** The components start in a row along the first axis, so far apart, each with this log variance. */
const [gap, logVar] = [4, -0.5];

/** Frequencies in radians per second between which the experts start, evenly spread in the logarithm. */
const band = [2.5, 6.5] as const;

/** Where expert `c` of so many starts. */
const startingFrequency = (c: number, experts: number): number =>
  band[0] * exp(((c + 0.5) / experts) * log(band[1] / band[0]));

/**
 * Weights to start from, one array per tensor: normal of variance 1 / inputs, biases 0 but for these. The picture's expert
 * starts sharp along the second axis and the trace's along the first (standard deviation 1/e), for a plane can be turned,
 * and each modality should find the axis it will know best; pixels start dark, the damping at 0.4 per second, and the noise
 * too large, at e^(−½), so that codes are in order before details matter.
 */
export function initialWeights(components: number, rng: Rng): readonly Float32Array[] {
  const layer = ([rows, columns]: Shape, i: number): Float32Array => {
    const scale = (i === 7 ? 0.1 : 1) / Math.sqrt(rows - 1);
    return Float32Array.from({ length: rows * columns }, (_, at) =>
      at < (rows - 1) * columns ? scale * rng.normal() : 0,
    );
  };
  const layers = shapes(components).slice(0, 8).map(layer);
  layers[1]!.set([0, 0, 0, -2], 4 * hidden.picture);
  layers[3]!.set([0, 0, -2, 0], 4 * hidden.trace);
  layers[5]!.fill(-2, hidden.picture * features.picture);
  layers[7]!.set([log(0.4)], hidden.damping);
  const bells = Array.from({ length: components }, (_, c) => [gap * (c - (components - 1) / 2), 0, logVar, logVar]);
  return [
    ...layers,
    Float32Array.from({ length: components }, (_, c) => log(startingFrequency(c, components))),
    Float32Array.of(-0.5),
    Float32Array.of(-0.5),
    Float32Array.from(bells.flat()),
    new Float32Array(components),
  ];
}
