import type { Elbo } from './discreteElbo.ts';
import { klNormal } from './kl.ts';
import { checkNormal, entropy, logProb, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** z ~ N(0, 1), x | z ~ N(w z + b, std²), with z and x numbers. */
export interface LinearGaussian {
  readonly w: number;
  readonly b: number;
  readonly std: number;
}

const prior: Normal = { mean: 0, std: 1 };
const logTwoPi = Math.log(2 * Math.PI);

function check(caller: string, { w, b, std }: LinearGaussian, x: number): void {
  requireThat(Number.isFinite(w) && Number.isFinite(b), `${caller}: w and b must be finite`, [w, b]);
  requireThat(std > 0 && std < Infinity, `${caller}: std must be positive and finite`, std);
  requireThat(Number.isFinite(x), `${caller}: x must be finite`, x);
}

/**
 * p(x) = N(b, w² + std²) as a normal: a sum of independent normals (Bishop 2006, section 2.3.3). Throws `RangeError` for
 * a bad model.
 */
export function linearGaussianMarginal(model: LinearGaussian): Normal {
  check('linearGaussianMarginal', model, 0);
  return { mean: model.b, std: Math.hypot(model.w, model.std) };
}

/**
 * p(z | x) = N(w (x−b) / (w² + std²), std² / (w² + std²)) (Bishop 2006, equation 2.116). Throws `RangeError` for a bad
 * model or an x that is not finite.
 */
export function linearGaussianPosterior(model: LinearGaussian, x: number): Normal {
  check('linearGaussianPosterior', model, x);
  const spread = Math.hypot(model.w, model.std);
  return { mean: (model.w / spread) * ((x - model.b) / spread), std: model.std / spread };
}

/**
 * The ELBO of a normal q in its three cuts, in closed form and in nats. The gap is KL(q ‖ p(z | x)) of two normals in the
 * form that is never negative and keeps its digits near the optimum, and the ELBO is the evidence minus it, so that
 * rounding cannot lift it above. Throws `RangeError` for a bad model, x or q.
 */
export function linearGaussianElbo(model: LinearGaussian, x: number, q: Normal): Elbo {
  check('linearGaussianElbo', model, x);
  checkNormal('linearGaussianElbo', q);
  const { mean: m, std: s } = q;
  const gap = klNormal(q, linearGaussianPosterior(model, x));
  const logEvidence = logProb(linearGaussianMarginal(model), x);
  const miss = (x - model.b - model.w * m) / model.std;
  const blur = (model.w / model.std) * s;
  const reconstruction = -0.5 * (logTwoPi + miss * miss + blur * blur) - Math.log(model.std);
  return {
    logEvidence,
    elbo: logEvidence - gap,
    expectedLogJoint: reconstruction - 0.5 * (logTwoPi + m * m + s * s),
    entropy: entropy(q),
    reconstruction,
    klPrior: klNormal(q, prior),
    gap,
  };
}
