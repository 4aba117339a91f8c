import { requireThat } from './requireThat.ts';

/** How Adam steps: the rate, and how long it remembers gradients and their squares. */
export interface AdamSettings {
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** The usual memory (Kingma and Ba 2015). */
export const adamDefaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * Adam in doubles (Kingma and Ba 2015, algorithm 1), as an ascent: each call takes one step along `gradient` and changes
 * `parameters` in place. Throws `RangeError` for settings outside their ranges or a list of another length.
 */
export function createAdam(
  parameters: Float64Array,
  { rate, beta1, beta2, epsilon }: AdamSettings,
): (gradient: ArrayLike<number>) => void {
  requireThat(rate > 0 && rate < Infinity, 'createAdam: rate must be positive and finite', rate);
  requireThat(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1, 'createAdam: betas must lie in [0, 1)', [
    beta1,
    beta2,
  ]);
  requireThat(epsilon > 0, 'createAdam: epsilon must be positive', epsilon);
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  // The powers of both betas, which correct for memories that begin empty.
  let [power1, power2] = [1, 1];
  return (gradient) => {
    requireThat(
      gradient.length === parameters.length,
      'createAdam: a gradient must have an entry for each parameter',
      gradient.length,
    );
    power1 *= beta1;
    power2 *= beta2;
    for (let i = 0; i < parameters.length; i++) {
      const slope = gradient[i] ?? NaN;
      first[i] = beta1 * (first[i] ?? NaN) + (1 - beta1) * slope;
      second[i] = beta2 * (second[i] ?? NaN) + (1 - beta2) * slope * slope;
      const mean = (first[i] ?? NaN) / (1 - power1);
      const size = Math.sqrt((second[i] ?? NaN) / (1 - power2));
      parameters[i] = (parameters[i] ?? NaN) + (rate * mean) / (size + epsilon);
    }
  };
}
