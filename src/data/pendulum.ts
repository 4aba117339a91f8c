import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const side = 16;
const length = 0.72;

/**
 * A 16 × 16 picture of a pendulum in the square [−1, 1]²: a rod from the middle and a bob at its end, 1 where bright. The
 * angle is in radians, 0 where it hangs down, growing toward the right.
 */
export function drawPendulum(angle: number): Float32Array {
  const [bobX, bobY] = [length * Math.sin(angle), length * Math.cos(angle)];
  return Float32Array.from({ length: side * side }, (_, pixel) => {
    const x = (2 * ((pixel % side) + 0.5)) / side - 1;
    const y = (2 * (Math.floor(pixel / side) + 0.5)) / side - 1;
    const along = Math.max(0, Math.min(1, (x * bobX + y * bobY) / length ** 2));
    const fromRod = (x - along * bobX) ** 2 + (y - along * bobY) ** 2;
    const fromBob = (x - bobX) ** 2 + (y - bobY) ** 2;
    return Math.min(1, 0.6 * Math.exp(-fromRod / 0.008) + Math.exp(-fromBob / 0.03));
  });
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
