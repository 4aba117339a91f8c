import { expm1Minus } from '../../math/remainder.ts';
import type { Ops } from '../ops.ts';
import { open } from './memory.ts';
import type { Memory } from './memory.ts';

/** KL(N(m, eˡ) ‖ N(0, 1)) in nats = ½ (m² + eˡ − 1 − l); never negative. */
export function klToPrior(mean: number, logVar: number): number {
  return 0.5 * (mean * mean + expm1Minus(logVar));
}

const halfLog2Pi = 0.5 * Math.log(2 * Math.PI);

/** The diagonal Gaussian posterior q(z | x): draws, divergence from N(0, I), density and gradients. */
export function plainGaussian({
  make,
}: Memory): Pick<
  Ops,
  'reparameterize' | 'klPerUnit' | 'freeBitsMask' | 'posteriorGradient' | 'logPosterior' | 'sampledPosteriorGradient'
> {
  return {
    reparameterize(posterior, noise) {
      const z = make(noise.rows, noise.columns);
      const [q, e] = [open(posterior).values, open(noise).values];
      const latent = noise.columns;
      const draws = noise.rows / posterior.rows;
      for (let row = 0, at = 0; row < noise.rows; row++) {
        const from = 2 * latent * Math.floor(row / draws);
        for (let j = 0; j < latent; j++, at++)
          z.values[at] = q[from + j]! + Math.exp(0.5 * q[from + latent + j]!) * e[at]!;
      }
      return z;
    },
    klPerUnit(posterior) {
      const latent = posterior.columns / 2;
      const q = open(posterior).values;
      const sums = new Float64Array(latent);
      for (let i = 0; i < posterior.rows; i++) {
        for (let j = 0; j < latent; j++)
          sums[j] = sums[j]! + klToPrior(q[2 * i * latent + j]!, q[(2 * i + 1) * latent + j]!);
      }
      const out = make(1, latent);
      for (let j = 0; j < latent; j++) out.values[j] = sums[j]! / posterior.rows;
      return out;
    },
    freeBitsMask(klPerUnit, least) {
      const out = make(1, klPerUnit.columns);
      for (let j = 0; j < klPerUnit.columns; j++) out.values[j] = open(klPerUnit).values[j]! > least ? 1 : 0;
      return out;
    },
    posteriorGradient(posterior, noise, dz, beta, mask) {
      const out = make(posterior.rows, posterior.columns);
      const [q, e, d] = [open(posterior).values, open(noise).values, open(dz).values];
      const latent = noise.columns;
      const weight = beta / posterior.rows;
      for (let i = 0; i < posterior.rows; i++) {
        for (let j = 0; j < latent; j++) {
          const at = 2 * i * latent + j;
          const pressure = mask ? weight * open(mask).values[j]! : weight;
          const std = Math.exp(0.5 * q[at + latent]!);
          const slope = d[i * latent + j]!;
          out.values[at] = slope + pressure * q[at]!;
          out.values[at + latent] = 0.5 * (slope * e[i * latent + j]! * std + pressure * Math.expm1(q[at + latent]!));
        }
      }
      return out;
    },
    logPosterior(posterior, noise) {
      const out = make(noise.rows, 1);
      const [q, e] = [open(posterior).values, open(noise).values];
      const latent = noise.columns;
      const draws = noise.rows / posterior.rows;
      for (let row = 0; row < noise.rows; row++) {
        const from = 2 * latent * Math.floor(row / draws) + latent;
        let sum = 0;
        for (let j = 0; j < latent; j++) sum -= halfLog2Pi + 0.5 * (q[from + j]! + e[row * latent + j]! ** 2);
        out.values[row] = sum;
      }
      return out;
    },
    sampledPosteriorGradient(posterior, noise, dz, beta, weights) {
      const out = make(posterior.rows, posterior.columns);
      out.values.fill(0);
      const [q, e, d, g] = [open(posterior).values, open(noise).values, open(dz).values, out.values];
      const latent = noise.columns;
      const draws = noise.rows / posterior.rows;
      for (let row = 0; row < noise.rows; row++) {
        const from = 2 * latent * Math.floor(row / draws);
        const weight = beta * (weights ? open(weights).values[row]! : 1 / noise.rows);
        for (let j = 0; j < latent; j++) {
          const slope = d[row * latent + j]!;
          const std = Math.exp(0.5 * q[from + latent + j]!);
          g[from + j] = g[from + j]! + slope;
          g[from + latent + j] = g[from + latent + j]! + 0.5 * (slope * e[row * latent + j]! * std - weight);
        }
      }
      return out;
    },
  };
}
