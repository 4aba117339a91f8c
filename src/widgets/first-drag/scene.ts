import { logProb, type Normal } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';

/** What was observed, and the noise it was observed with: z ~ N(0, 1), x | z ~ N(z², noise²). */
export const observed = 1.5;
const noise = 0.5;
const prior: Normal = { mean: 0, std: 1 };

/** log p(x, z) in nats at the observed x. */
export function logJoint(z: number): number {
  return logProb(prior, z) + logProb({ mean: z * z, std: noise }, observed);
}

/** Beyond this |z| the joint density is below 1e-290 of its peak. */
const far = 6;
/** A step of 1/200, about a fiftieth of the narrowest feature of the joint density. */
const points = 2 * far * 200 + 1;

/** log p(x) = log ∫ p(x, z) dz in nats. */
export const logEvidence = Math.log(trapezoid((z) => Math.exp(logJoint(z)), -far, far, points));

/** log p(z | x). */
const logPosterior = (z: number): number => logJoint(z) - logEvidence;

/** The posterior density at z. */
export const posterior = (z: number): number => Math.exp(logPosterior(z));

/** The two numbers a bell q comes to, each by its own integral, in nats. */
export interface Scene {
  readonly q: Normal;
  /** E_q[log p(x, z) − log q(z)]. */
  readonly elbo: number;
  /** KL(q ‖ posterior). */
  readonly gap: number;
}

/** Beyond this many standard deviations q holds 2e-19 of its mass. */
const reach = 9;
/** Forty points to a standard deviation of q. */
const pointsOfQ = 2 * reach * 40 + 1;

/** The bound and the gap of q(z) = N(m, s²). */
export function scene({ m, s }: { readonly m: number; readonly s: number }): Scene {
  const q = { mean: m, std: s };
  const underQ = (f: (z: number, logQ: number) => number): number =>
    trapezoid(
      (z) => {
        const logQ = logProb(q, z);
        return Math.exp(logQ) * f(z, logQ);
      },
      m - reach * s,
      m + reach * s,
      pointsOfQ,
    );
  return {
    q,
    elbo: underQ((z, logQ) => logJoint(z) - logQ),
    gap: underQ((z, logQ) => logQ - logPosterior(z)),
  };
}

/**
 * What hatching shows at z: q log(q/p) − q + p, never negative, and in total exactly KL(q ‖ p), because q and p each
 * hold one unit of mass.
 */
export function cost({ q }: Scene, z: number): number {
  const logQ = logProb(q, z);
  const logP = logPosterior(z);
  return Math.exp(logQ) * (logQ - logP) - Math.exp(logQ) + Math.exp(logP);
}

/** The bell on the right hill that pays least, to two decimals; its mirror image pays the same. */
export const best = { m: 1.11, s: 0.23 };
