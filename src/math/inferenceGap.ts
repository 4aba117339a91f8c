import { minimize } from './minimize.ts';
import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** log p(x) − ELBO(encoder) split at the best member of the family (Cremer, Li and Duvenaud 2018), in nats. */
export interface InferenceGap {
  /** The normal with the least gap that the searches found. */
  readonly best: Normal;
  /** KL(best ‖ p(z | x)): what no normal can do better. Never negative. */
  readonly approximation: number;
  /** ELBO(best) − ELBO(encoder): what this encoder leaves on the table. Never negative. */
  readonly amortization: number;
}

/**
 * Splits the inference gap of an encoder's normal. `gap` is KL(q ‖ p(z | x)) in nats; the best normal is searched in
 * (mean, log std) from each of `starts` and from the encoder's own, on the scale of the start, so that the outcome is
 * the same each time and never worse than the encoder. Throws `RangeError` for a bad normal, or unless the gap is finite
 * at the encoder's q and at each start.
 */
export function inferenceGap(
  gap: (q: Normal) => number,
  encoder: Normal,
  starts: readonly Normal[] = [],
): InferenceGap {
  for (const normal of [encoder, ...starts]) checkNormal('inferenceGap', normal);
  const atEncoder = gap(encoder);
  requireThat(Number.isFinite(atEncoder), 'inferenceGap: the gap must be finite at the encoder', atEncoder);
  let best = encoder;
  let least = atEncoder;
  for (const start of [encoder, ...starts]) {
    const read = ([shift = NaN, stretch = NaN]: readonly number[]): Normal => ({
      mean: start.mean + shift * start.std,
      std: start.std * Math.exp(stretch),
    });
    const { point, value } = minimize((at) => gap(read(at)), [0, 0], { size: 0.3, tolerance: 1e-6 });
    if (value < least) {
      best = read(point);
      least = value;
    }
  }
  const approximation = Math.max(0, least);
  return { best, approximation, amortization: Math.max(0, atEncoder - approximation) };
}
