import { sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const points = 32;

/** Two periods of a wave, A sin(4πs − φ) at the points s = (i + ½)/32: linear in A cos φ and A sin φ, so two linear units suffice. */
export function sineWave(amplitude: number, phase: number): Float32Array {
  return Float32Array.from({ length: points }, (_, i) => amplitude * sin((4 * Math.PI * (i + 0.5)) / points - phase));
}

/**
 * Waves at 32 points: amplitude uniform in [.4, 1], phase in [0, 2π), noise of standard deviation .05. On the latent plane
 * they fill an annulus: amplitude outward, phase around.
 */
export function wave(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'wave',
      features: points,
      width: points,
      height: 1,
      range: [-1.2, 1.2],
      angles: ['phase'],
      noise: 0.05,
      draw(rng) {
        const amplitude = 0.4 + 0.6 * rng.uniform();
        const phase = 2 * Math.PI * rng.uniform();
        return { x: sineWave(amplitude, phase), factors: { amplitude, phase } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
