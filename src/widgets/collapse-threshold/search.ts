import { bestEncoder, linearVaeValue, type LinearVae, type LinearVaeSetting } from '../../math/linearVae.ts';

/** The dials of one direction: the data's variance, the variance of the decoder's noise, the factor on the KL. */
export interface Dials {
  readonly lambda: number;
  readonly noise: number;
  readonly beta: number;
}

/** λ and βσ² that agree to this much are equal up to the rounding of their decimals. */
const rounding = 1e-12;

/** The setting as the library takes it. */
export const settingOf = ({ noise, beta }: Dials): LinearVaeSetting => ({ noiseStd: Math.sqrt(noise), beta });

/** The decoder of weight w with the encoder that is best for it. */
export const modelAt = (dials: Dials, weight: number): LinearVae => ({
  weight,
  ...bestEncoder(weight, settingOf(dials)),
});

/** E log p(x | z) − β KL in nats at the decoder weight w, with the encoder that is best for it. */
export function objectiveAt(dials: Dials, weight: number): number {
  return linearVaeValue(modelAt(dials, weight), dials.lambda, settingOf(dials)).objective;
}

/**
 * The slope of the objective in w at the best encoder, relative to its last term. There the slopes in v and s vanish, so
 * only that of the reconstruction counts: λv(1 − wv)/σ² − ws²/σ².
 */
function slopeAt(dials: Dials, weight: number): number {
  const { slope, std } = modelAt(dials, weight);
  return (dials.lambda * slope * (1 - weight * slope)) / (weight * std * std) - 1;
}

/**
 * The model that maximizes the objective, found without its closed form: the sign of the slope in w is bisected between
 * nothing and the data's standard deviation, where it is negative; w = 0 where it falls from the start.
 */
export function searchModel(dials: Dials): LinearVae {
  const unit = Math.sqrt(dials.lambda);
  let low = 1e-6 * unit;
  let high = unit;
  if (slopeAt(dials, low) <= rounding) return modelAt(dials, 0);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return modelAt(dials, middle);
    if (slopeAt(dials, middle) > 0) low = middle;
    else high = middle;
  }
}

/** The same model in closed form: w² = max(0, λ − βσ²), v = w/(w² + βσ²), s² = βσ²/(w² + βσ²). */
export function closedModel({ lambda, noise, beta }: Dials): LinearVae {
  const water = beta * noise;
  if (lambda - water <= rounding * lambda) return { weight: 0, slope: 0, std: 1 };
  const weight = Math.sqrt(lambda - water);
  return { weight, slope: weight / lambda, std: Math.sqrt(water / lambda) };
}

/** ½ log(λ/βσ²) nats where the unit lives, 0 where it is off. */
export function closedKl({ lambda, noise, beta }: Dials): number {
  const water = beta * noise;
  return lambda - water <= rounding * lambda ? 0 : 0.5 * Math.log(lambda / water);
}

/** The greatest objective in closed form, in nats: −½ log 2πσ² − β(½ + KL) where the unit lives, −½ log 2πσ² − λ/2σ² where not. */
export function closedObjective(dials: Dials): number {
  const { lambda, noise, beta } = dials;
  const kl = closedKl(dials);
  return -0.5 * Math.log(2 * Math.PI * noise) - (kl > 0 ? beta * (0.5 + kl) : lambda / (2 * noise));
}
