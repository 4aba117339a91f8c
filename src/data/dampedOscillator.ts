import { exp } from '../math/portableExp.ts';
import { cos } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Dataset } from './types.ts';

const samples = 40;
const duration = 3;

/** A swing that dies away, e^(−γt) cos ωt at 40 times from 0 up to 3; `frequency` is ω in radians per unit of time, `damping` γ. */
export function dyingSwing(frequency: number, damping: number): Float32Array {
  return Float32Array.from({ length: samples }, (_, i) => {
    const t = (duration * i) / samples;
    return exp(-damping * t) * cos(frequency * t);
  });
}

/**
 * Damped oscillators at 40 times: frequency uniform in [3, 9], damping in [.2, 2], noise of standard deviation .02. On the
 * latent plane they fill a bent patch, frequency along one way and damping across it.
 */
export function dampedOscillator(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'oscillator',
      features: samples,
      width: samples,
      height: 1,
      range: [-1.2, 1.2],
      noise: 0.02,
      draw(rng) {
        const frequency = 3 + 6 * rng.uniform();
        const damping = 0.2 + 1.8 * rng.uniform();
        return { x: dyingSwing(frequency, damping), factors: { frequency, damping } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}
