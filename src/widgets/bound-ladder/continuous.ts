import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { klNormal } from '../../math/kl.ts';
import { lineElbo } from '../../math/lineElbo.ts';
import { lineLogJoint, type LineModel } from '../../math/linePosterior.ts';
import { linearGaussianElbo, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { logDensity } from '../../math/normal.ts';
import { gaussLegendre, integrate, trapezoid } from '../../math/quadrature.ts';
import type { LadderValues, Quantities } from './quantities.ts';

const nodes = gaussLegendre(100, -11, 11);

/** The numbers of a continuous latent: closed forms, and integrals by rules of their own. */
export function continuousQuantities(values: LadderValues): Quantities {
  const model = linearModelOf(values);
  const q = linearQOf(values);
  const { observed } = values;
  const exact = linearGaussianPosterior(model, observed);
  const logNoise = logDensity({ mean: 0, std: model.std });
  const line: LineModel = {
    logLik: (z) => logNoise(observed - model.b - model.w * z),
    logLikMax: logNoise(0),
  };
  const logJoint = lineLogJoint(line);
  const logQ = logDensity(q);
  // The highest joint is taken out, so that an x that is far from likely does not underflow.
  const most = logJoint(exact.mean);
  const weighted = (u: number): number => {
    const z = exact.mean + exact.std * u;
    const at = logQ(z);
    return Math.exp(at + (logJoint(z) - at) - most);
  };
  const logOf = (integral: number): number => most + Math.log(exact.std * integral);
  const elbo = linearGaussianElbo(model, observed, q);
  return {
    ...elbo,
    multiplied: logOf(trapezoid(weighted, -12, 12, 481)),
    averaged: { value: logOf(integrate(nodes, weighted)) },
    bound: Math.min(elbo.logEvidence, lineElbo(line, q)),
    divergence: klNormal(q, exact),
    swapped: klNormal(exact, q),
  };
}
