import { stepOf } from '../../derivations/d24-diffusion/step.ts';
import { denoisingTerm, type DenoisingTerm } from '../../math/denoisingTerm.ts';
import { createSchedule } from '../../math/diffusion.ts';
import type { Normal } from '../../math/normal.ts';
import { productNormal } from '../../math/productNormal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { stepParams } from './params.ts';

/** What one step back depends on. */
export type StepValues = ValuesOf<typeof stepParams>;

/** One step back, all of it about x_{t−1}. */
export interface OneStep {
  readonly t: number;
  readonly beta: number;
  readonly x0: number;
  readonly epsilon: number;
  readonly epsilonHat: number;
  /** What x_t says of x_{t−1}: q(x_t | x_{t−1}) as a function of x_{t−1}, renormalized. */
  readonly likelihood: Normal;
  /** What x_0 says of it: q(x_{t−1} | x_0). */
  readonly before: Normal;
  /** Their product, renormalized: q(x_{t−1} | x_t, x_0). */
  readonly target: Normal;
  /** The step of the model, with the spread of the target. */
  readonly model: Normal;
  /** The KL between the two in nats, with its forms. */
  readonly term: DenoisingTerm;
  /** What moves the means of the handles: √ᾱ_{t−1} for x_0, and per unit of noise for x_t/√α_t and the model's mean. */
  readonly slopes: { readonly x0: number; readonly epsilon: number; readonly epsilonHat: number };
}

/** The step at these values. */
export function oneStepOf(values: StepValues): OneStep {
  const { betas, t, alpha, beta, alphaBar, alphaBarBefore, xt } = stepOf(values);
  const { x0, epsilon, epsilonHat } = values;
  const root = Math.sqrt(alpha);
  const likelihood = { mean: xt / root, std: Math.sqrt(beta / alpha) };
  const before = { mean: Math.sqrt(alphaBarBefore) * x0, std: Math.sqrt(1 - alphaBarBefore) };
  const term = denoisingTerm(createSchedule(betas), t, x0, epsilon, epsilonHat);
  const spread = Math.sqrt(1 - alphaBar);
  return {
    t,
    beta,
    x0,
    epsilon,
    epsilonHat,
    likelihood,
    before,
    target: productNormal(likelihood, before).normal,
    model: { mean: term.modelMean, std: term.target.std },
    term,
    slopes: { x0: Math.sqrt(alphaBarBefore), epsilon: spread / root, epsilonHat: -beta / (spread * root) },
  };
}
