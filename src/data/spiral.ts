import { cos, sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { curveLogDensity } from './noisyCurve.ts';
import type { Curve } from './noisyCurve.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

const std = 0.08;
const [start, end] = [0.5 * Math.PI, 4.5 * Math.PI];

/** Two turns of the spiral whose radius grows with the angle to 2; the square of the angle is even, so that points are nearly so. */
const arm: Curve = (position) => {
  const angle = Math.sqrt(start * start + position * (end * end - start * start));
  const radius = (2 * angle) / end;
  return [radius * cos(angle), radius * sin(angle)];
};

/**
 * One arm that winds twice around the middle, with noise of standard deviation .08 along both axes; `position` runs from 0
 * inside to 1 outside.
 */
export function spiral(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(2.5),
      stream: 'spiral',
      noise: std,
      draw(rng) {
        const position = rng.uniform();
        return { x: Float32Array.from(arm(position)), factors: { position } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

/** The noise integrated along the arm. */
export const spiralLaw: Law = {
  logDensity: curveLogDensity([arm], std, 180),
  route: 'by Gauss–Legendre quadrature along the arm, to 1e-9 of the density within [−3, 3]²',
};
