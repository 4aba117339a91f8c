import { exp } from '../math/portableExp.ts';
import { cos, sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const side = 16;
const length = 0.72;
const squared = (x: number, y: number): number => x * x + y * y;

/**
 * A 16 × 16 picture of a pendulum in the square [−1, 1]²: a rod from the middle and a bob at its end, 1 where bright. The
 * angle is in radians, 0 where it hangs down, growing toward the right.
 */
export function drawPendulum(angle: number): Float32Array {
  const [bobX, bobY] = [length * sin(angle), length * cos(angle)];
  const picture = new Float32Array(side * side);
  for (let pixel = 0; pixel < picture.length; pixel++) {
    const x = (2 * ((pixel % side) + 0.5)) / side - 1;
    const y = (2 * (Math.floor(pixel / side) + 0.5)) / side - 1;
    const along = Math.max(0, Math.min(1, (x * bobX + y * bobY) / (length * length)));
    const fromRod = squared(x - along * bobX, y - along * bobY);
    const fromBob = squared(x - bobX, y - bobY);
    picture[pixel] = Math.min(1, 0.6 * exp(-fromRod / 0.008) + exp(-fromBob / 0.03));
  }
  return picture;
}

/**
 * Pictures of a pendulum at an angle uniform in [0, 2π), with noise of standard deviation .02. On the latent plane they form
 * a closed ring, which one unit alone must tear.
 */
export function pendulum(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'pendulum',
      features: side * side,
      width: side,
      height: side,
      angles: ['angle'],
      noise: 0.02,
      draw(rng) {
        const angle = 2 * Math.PI * rng.uniform();
        return { x: drawPendulum(angle), factors: { angle } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
