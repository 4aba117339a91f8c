import { discreteElbo } from '../../math/discreteElbo.ts';
import { discreteModel, logEvidence } from '../../math/discreteModel.ts';
import { iwaeBounds } from '../../math/iwae.ts';
import { linearGaussianElbo, linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { squareElbo } from '../../math/squareModel.ts';
import { num, vec, type Adapter } from '../read.ts';

/** Evidence lower bounds of the three small latent-variable models, and the importance-weighted bound. */
export const adapters: Readonly<Record<string, Adapter>> = {
  elbo_discrete: (inputs) => {
    const { gap, ...terms } = discreteElbo(discreteModel(vec(inputs, 'prior'), vec(inputs, 'lik')), vec(inputs, 'q'));
    return {
      log_evidence: terms.logEvidence,
      elbo: terms.elbo,
      expected_log_joint: terms.expectedLogJoint,
      entropy: terms.entropy,
      reconstruction: terms.reconstruction,
      kl_prior: terms.klPrior,
      kl_posterior: gap,
    };
  },
  elbo_linear_gauss: (inputs) => {
    const model = { w: num(inputs, 'w'), b: num(inputs, 'b'), std: num(inputs, 'sigma') };
    const x = num(inputs, 'x');
    const { gap, ...terms } = linearGaussianElbo(model, x, { mean: num(inputs, 'm'), std: num(inputs, 's') });
    const posterior = linearGaussianPosterior(model, x);
    return {
      log_evidence: terms.logEvidence,
      elbo: terms.elbo,
      reconstruction: terms.reconstruction,
      kl_prior: terms.klPrior,
      entropy: terms.entropy,
      expected_log_joint: terms.expectedLogJoint,
      kl_posterior: gap,
      post_mean: posterior.mean,
      post_sd: posterior.std,
    };
  },
  elbo_square: (inputs) => {
    const q = { mean: num(inputs, 'm'), std: num(inputs, 's') };
    const { gap, ...terms } = squareElbo(num(inputs, 'sigma'), num(inputs, 'x'), q);
    return {
      log_evidence: terms.logEvidence,
      elbo: terms.elbo,
      reconstruction: terms.reconstruction,
      kl_prior: terms.klPrior,
      kl_posterior: gap,
    };
  },
  iwae_discrete: (inputs) => {
    const model = discreteModel(vec(inputs, 'prior'), vec(inputs, 'lik'));
    return { L: iwaeBounds(model, vec(inputs, 'q'), num(inputs, 'K')), log_evidence: logEvidence(model) };
  },
};
