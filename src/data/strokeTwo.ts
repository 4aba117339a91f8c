import { drawDigit, steadyHand } from './digits.ts';
import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const side = 16;

/**
 * The digit 2 by a steady hand of which two things vary: slant (shear) uniform in ±.35 and half the stroke's width in
 * [.03, .09]; noise of standard deviation .02. The decode grid shows slant along one way and weight along the other.
 */
export function strokeTwo(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'stroke-two',
      features: side * side,
      width: side,
      height: side,
      noise: 0.02,
      draw(rng) {
        const slant = 0.7 * rng.uniform() - 0.35;
        const thickness = 0.03 + 0.06 * rng.uniform();
        return { x: drawDigit(2, { ...steadyHand, shear: slant, thickness }), factors: { slant, thickness } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
