import { cos, sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

const std = 0.1;

/**
 * Points on a circle of radius 1 at an angle uniform in [0, 2π), with noise of standard deviation .1 along both axes.
 */
export function ring(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(1.6),
      angles: ['angle'],
      stream: 'ring',
      noise: std,
      draw(rng) {
        const angle = 2 * Math.PI * rng.uniform();
        return { x: Float32Array.of(cos(angle), sin(angle)), factors: { angle } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

/**
 * e^(−x) I₀(x) for x ≥ 0, where I₀ is the modified Bessel function: the mean of e^(x (cos t − 1)) over the circle (Abramowitz
 * and Stegun 9.6.16). The trapezoid rule with n points is off by a share of about 2 e^(−n²/2x), here less than rounding.
 */
function scaledBessel(x: number): number {
  const points = 30 + Math.ceil(Math.sqrt(80 * x));
  let sum = 0;
  for (let i = 0; i < points; i++) sum += Math.exp(x * (Math.cos((2 * Math.PI * i) / points) - 1));
  return sum / points;
}

/** (2πσ²)⁻¹ e^(−(r² + 1)/2σ²) I₀(r/σ²) at the radius r: the noise integrated over the angle. */
export const ringLaw: Law = {
  logDensity(x) {
    const radius = Math.hypot(x[0]!, x[1]!);
    const miss = (radius - 1) / std;
    return -0.5 * miss * miss - Math.log(2 * Math.PI * std * std) + Math.log(scaledBessel(radius / (std * std)));
  },
  route: 'in closed form, with the modified Bessel function I₀ of the radius',
};
