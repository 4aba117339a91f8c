import { cos, sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { curveLogDensity } from './noisyCurve.ts';
import type { Curve } from './noisyCurve.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

const std = 0.1;

const upper: Curve = (position) => [cos(Math.PI * position) - 0.5, sin(Math.PI * position) - 0.25];
const lower: Curve = (position) => [0.5 - cos(Math.PI * position), 0.25 - sin(Math.PI * position)];

/**
 * Two half circles of radius 1 that reach into each other, with noise of standard deviation .1 along both axes; the class is
 * the moon, `position` the place along it, from 0 to 1.
 */
export function twoMoons(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(2.2),
      stream: 'moons',
      noise: std,
      draw(rng) {
        const moon = rng.below(2);
        const position = rng.uniform();
        return { x: Float32Array.from((moon === 0 ? upper : lower)(position)), class: moon, factors: { position } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

/** The noise integrated along both moons. */
export const moonsLaw: Law = {
  logDensity: curveLogDensity([upper, lower], std, 40),
  route: 'by Gauss–Legendre quadrature along both moons, to 1e-9 of the density within [−3, 3]²',
};
