import type { Mixture } from '../../math/mixture.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values of the parameters. */
export type Values = ValuesOf<typeof params>;

/** The ten data that the mixture is fitted to. */
export const data = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2, 2.4, 3.3] as const;

/** θ₀ as a mixture. */
export function startOf({ emWeight, emMean1, emMean2, emStd1, emStd2 }: Values): Mixture {
  return {
    weights: [emWeight, 1 - emWeight],
    components: [
      { mean: emMean1, std: emStd1 },
      { mean: emMean2, std: emStd2 },
    ],
  };
}

/** log π_k N(x; μ_k, σ_k²) of both components. */
export function logJoints(values: Values, x: number): readonly [number, number] {
  const { emWeight, emMean1, emMean2, emStd1, emStd2 } = values;
  const logJoint = (weight: number, mean: number, std: number): number =>
    Math.log(weight / (std * Math.sqrt(2 * Math.PI))) - (x - mean) ** 2 / (2 * std * std);
  return [logJoint(emWeight, emMean1, emStd1), logJoint(1 - emWeight, emMean2, emStd2)];
}
