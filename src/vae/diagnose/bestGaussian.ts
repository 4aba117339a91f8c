import type { DiagonalGaussian } from '../protocol/questions.ts';
import type { Joint } from './joint.ts';
import { climb } from './quasiNewton.ts';
import { codesOn, entropyOf } from './rules.ts';
import type { Rule } from './rules.ts';

/** A search ends where a step promises less, in nats: twice what is still to gain. */
const tolerance = 2e-6;

/** The most evaluations of the ELBO and its slope a search may take. */
const most = 120;

/**
 * The diagonal Gaussian with the greatest ELBO near `start`, the mean over q taken by a rule, which stays the same
 * throughout. Coordinates are (mean − start) / std and log (std / std of start); the slope comes back through the decoder.
 */
export async function bestGaussianFrom(
  joint: Joint,
  x: Float32Array,
  { noise, weights }: Rule,
  start: DiagonalGaussian,
): Promise<DiagonalGaussian> {
  const latent = start.mean.length;
  const at = (point: Float64Array): DiagonalGaussian => ({
    mean: start.mean.map((mean, j) => mean + start.std[j]! * point[j]!),
    std: start.std.map((std, j) => std * Math.exp(point[latent + j]!)),
  });
  const { point } = await climb(
    async (now) => {
      const q = at(now);
      const { value, slopes } = await joint.weighted(x, codesOn(q, noise), weights);
      const gradient = new Float64Array(2 * latent);
      slopes.forEach((slope, i) => {
        const j = i % latent;
        const pull = weights[Math.floor(i / latent)]! * slope;
        gradient[j] = gradient[j]! + pull * start.std[j]!;
        gradient[latent + j] = gradient[latent + j]! + pull * noise[i]! * q.std[j]!;
      });
      // The entropy grows by one nat per e-fold of each std.
      for (let j = latent; j < 2 * latent; j++) gradient[j] = gradient[j]! + 1;
      return { value: value + entropyOf(q), gradient };
    },
    new Float64Array(2 * latent),
    { tolerance, most },
  );
  return at(point);
}
