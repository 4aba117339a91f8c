import { denoisingTerm } from '../../math/denoisingTerm.ts';
import { createSchedule, noised } from '../../math/diffusion.ts';
import { diffusionBound } from '../../math/diffusionBound.ts';
import { forwardKlSum, logPool, momentMatch, type Opinions } from '../../math/opinionPool.ts';
import { productMvns } from '../../math/productMvn.ts';
import { productNormal, productNormals } from '../../math/productNormal.ts';
import { mat, mats, num, vec, type Adapter, type Inputs } from '../read.ts';

const normals = (inputs: Inputs) => {
  const stds = vec(inputs, 'sigma');
  return vec(inputs, 'mu').map((mean, i) => ({ mean, std: stds[i] ?? NaN }));
};

const at = (values: Float64Array, t: number): number => values[t] ?? NaN;

/** Products of normals, opinion pools and the diffusion chain. */
export const adapters: Readonly<Record<string, Adapter>> = {
  gauss_product: (inputs) => {
    const first = { mean: num(inputs, 'mu1'), std: num(inputs, 'sigma1') };
    const { normal, logZ } = productNormal(first, { mean: num(inputs, 'mu2'), std: num(inputs, 'sigma2') });
    return { mu: normal.mean, sigma: normal.std, logZ };
  },
  gauss_product_n: (inputs) => {
    const { normal, logZ } = productNormals(normals(inputs));
    return { mu: normal.mean, sigma: normal.std, logZ };
  },
  mvn_product: (inputs) => {
    const covs = mats(inputs, 'Sigma');
    const { mvn, logZ } = productMvns(mat(inputs, 'mu').map((mean, i) => ({ mean, cov: covs[i] ?? [] })));
    return { mu: mvn.mean, Sigma: mvn.cov, logZ };
  },
  opinion_pools: (inputs) => {
    const opinions: Opinions = { weights: vec(inputs, 'w'), experts: normals(inputs) };
    const pool = logPool(opinions);
    const mixture = momentMatch(opinions);
    return {
      pool_mu: pool.normal.mean,
      pool_sigma: pool.normal.std,
      mix_mean: mixture.mean,
      mix_sd: mixture.std,
      reverse_kl_sum: -pool.logZ,
      forward_kl_sum_moment_match: forwardKlSum(opinions, mixture),
    };
  },
  diffusion_terms: (inputs) => {
    const schedule = createSchedule(vec(inputs, 'betas'));
    const t = num(inputs, 't');
    const [x0, epsilon] = [num(inputs, 'x0'), num(inputs, 'eps')];
    const marginal = {
      alpha_bar: at(schedule.alphaBar, t),
      x_t: noised(schedule, t, x0, epsilon),
      snr: at(schedule.snr, t),
    };
    if (t === 1) return marginal;
    const { target, modelMean, weight, kl } = denoisingTerm(schedule, t, x0, epsilon, num(inputs, 'eps_hat'));
    return { ...marginal, post_var: target.std ** 2, post_mean: target.mean, model_mean: modelMean, weight, kl };
  },
  diffusion_elbo: (inputs) => {
    const [slopes, offsets, variances] = [vec(inputs, 'a'), vec(inputs, 'c'), vec(inputs, 'v')];
    const steps = slopes.map((slope, i) => ({ slope, offset: offsets[i] ?? NaN, std: Math.sqrt(variances[i] ?? NaN) }));
    const bound = diffusionBound(createSchedule(vec(inputs, 'betas')), num(inputs, 'x0'), steps);
    return {
      elbo: bound.elbo,
      prior_kl: bound.priorKl,
      denoising_kl: bound.denoisingKl,
      reconstruction: bound.reconstruction,
      log_evidence: bound.logEvidence,
      gap: bound.gap,
    };
  },
};
