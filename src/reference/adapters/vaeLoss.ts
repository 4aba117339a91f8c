import { klPerUnit } from '../../math/diagonalEncoder.ts';
import { quadraticGradientOfMean, quadraticGradientOfStd } from '../../math/gradientsQuadratic.ts';
import { bernoulliLosses } from '../../math/likelihoodBernoulli.ts';
import { gaussianLoss } from '../../math/likelihoodGaussian.ts';
import { num, vec, type Adapter } from '../read.ts';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The losses of a variational autoencoder and the estimators of their gradients. */
export const adapters: Readonly<Record<string, Adapter>> = {
  grad_estimators: (inputs) => {
    const normal = { mean: num(inputs, 'mu'), std: num(inputs, 'sigma') };
    const mean = quadraticGradientOfMean(normal, num(inputs, 'a'));
    const std = quadraticGradientOfStd(normal, num(inputs, 'a'));
    return {
      grad_mu: mean.gradient,
      grad_sigma: std.gradient,
      var_reparam_mu: mean.reparameterizedVariance,
      var_reparam_sigma: std.reparameterizedVariance,
      var_score_mu: mean.scoreVariance,
      var_score_sigma: std.scoreVariance,
      opt_baseline_mu: mean.bestBaseline,
      var_score_mu_baseline: mean.scoreVarianceWithBaseline,
    };
  },
  grad_estimators_nd: (inputs) => {
    const normal = { mean: num(inputs, 'mu'), std: num(inputs, 'sigma') };
    const { gradient, reparameterizedVariance, scoreVariance } = quadraticGradientOfMean(normal, 0, num(inputs, 'd'));
    return { grad: gradient, var_reparam: reparameterizedVariance, var_score: scoreVariance };
  },
  vae_gauss_nll: (inputs) => {
    const loss = gaussianLoss(vec(inputs, 'x'), vec(inputs, 'xhat'), num(inputs, 'sigma'));
    return {
      sse: loss.squaredError,
      nll: loss.nll,
      constant: loss.constant,
      sigma_opt: loss.bestStd,
      nll_at_opt: loss.nllAtBestStd,
    };
  },
  bernoulli_nll: (inputs) => {
    const losses = bernoulliLosses(vec(inputs, 'x'), vec(inputs, 'logits'));
    return { nll: total(losses), per_dim: [...losses] };
  },
  kl_diag_std: (inputs) => {
    const units = klPerUnit(vec(inputs, 'mu'), vec(inputs, 'logvar'));
    return { kl: total(units), per_dim: [...units] };
  },
};
