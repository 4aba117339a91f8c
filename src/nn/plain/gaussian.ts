import { expm1Minus } from '../../math/remainder.ts';
import type { Numbers } from './multiply.ts';

/** KL(N(m, e^l) ‖ N(0, 1)) in nats = ½ (m² + eˡ − 1 − l); never negative. */
export function klToPrior(mean: number, logVar: number): number {
  return 0.5 * (mean * mean + expm1Minus(logVar));
}

/** z = mean + exp(logVar / 2) · noise, for rows [mean | logVar] of `latent` each. */
export function reparameterize(posterior: Numbers, noise: Numbers, z: Numbers, rows: number, latent: number): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < latent; j++) {
      const at = 2 * i * latent + j;
      z[i * latent + j] = posterior[at]! + Math.exp(0.5 * posterior[at + latent]!) * noise[i * latent + j]!;
    }
  }
}

/** ∂/∂[mean | logVar] of a loss with gradient `dz` at z, plus `weight` · KL summed over rows. */
export function posteriorGradient(
  posterior: Numbers,
  noise: Numbers,
  dz: Numbers,
  weight: number,
  out: Numbers,
  rows: number,
  latent: number,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < latent; j++) {
      const at = 2 * i * latent + j;
      const std = Math.exp(0.5 * posterior[at + latent]!);
      const d = dz[i * latent + j]!;
      out[at] = d + weight * posterior[at]!;
      out[at + latent] = 0.5 * (d * noise[i * latent + j]! * std + weight * Math.expm1(posterior[at + latent]!));
    }
  }
}
