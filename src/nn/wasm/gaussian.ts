import type { Ops } from '../ops.ts';
import type { Kernels } from './kernels.ts';
import { addressOf, placed } from './memory.ts';
import type { Memory } from './memory.ts';

/** The diagonal Gaussian posterior q(z | x): draws, divergence from N(0, I), density and gradients. */
export function wasmGaussian(
  { make }: Memory,
  kernels: Kernels,
): Pick<
  Ops,
  'reparameterize' | 'klPerUnit' | 'freeBitsMask' | 'posteriorGradient' | 'logPosterior' | 'sampledPosteriorGradient'
> {
  return {
    reparameterize(posterior, noise) {
      const out = make(noise.rows, noise.columns);
      const { rows } = posterior;
      kernels.reparameterize(placed(posterior).at, placed(noise).at, out.at, rows, noise.rows / rows, noise.columns);
      return out;
    },
    klPerUnit(posterior) {
      const latent = posterior.columns / 2;
      const out = make(1, latent);
      kernels.klPerUnit(placed(posterior).at, out.at, posterior.rows, latent);
      return out;
    },
    freeBitsMask(klPerUnit, least) {
      const out = make(1, klPerUnit.columns);
      kernels.above(placed(klPerUnit).at, least, out.at, klPerUnit.columns);
      return out;
    },
    posteriorGradient(posterior, noise, dz, beta, mask) {
      const { rows } = posterior;
      const out = make(rows, posterior.columns);
      kernels.posteriorGradient(
        placed(posterior).at,
        placed(noise).at,
        placed(dz).at,
        beta,
        addressOf(mask),
        out.at,
        rows,
        noise.columns,
      );
      return out;
    },
    logPosterior(posterior, noise) {
      const { rows } = posterior;
      const out = make(noise.rows, 1);
      kernels.logPosterior(placed(posterior).at, placed(noise).at, out.at, rows, noise.rows / rows, noise.columns);
      return out;
    },
    sampledPosteriorGradient(posterior, noise, dz, beta, weights) {
      const { rows } = posterior;
      const out = make(rows, posterior.columns);
      kernels.sampledPosteriorGradient(
        placed(posterior).at,
        placed(noise).at,
        placed(dz).at,
        beta,
        addressOf(weights),
        out.at,
        rows,
        noise.rows / rows,
        noise.columns,
      );
      return out;
    },
  };
}
