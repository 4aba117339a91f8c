import { elboSurgery } from '../../math/elboSurgery.ts';
import { eStep, mixtureLogLikelihood } from '../../math/em.ts';
import { emRun } from '../../math/emRun.ts';
import { mixtureSpread, type Mixture } from '../../math/mixture.ts';
import { ppcaPosterior } from '../../math/ppca.ts';
import { mat, num, vec, type Adapter, type Inputs } from '../read.ts';

const mixture = (inputs: Inputs): Mixture => {
  const stds = vec(inputs, 'sigma');
  return {
    weights: vec(inputs, 'pi'),
    components: vec(inputs, 'mu').map((mean, k) => ({ mean, std: stds[k] ?? NaN })),
  };
};

/** Mixtures and EM, probabilistic PCA and ELBO surgery. */
export const adapters: Readonly<Record<string, Adapter>> = {
  gmm_loglik: (inputs) => {
    const data = vec(inputs, 'data');
    const resp = eStep(data, mixture(inputs)).map((row) => row.map(Math.exp));
    return { loglik: mixtureLogLikelihood(data, mixture(inputs)), resp };
  },
  em_steps: (inputs) => {
    const data = vec(inputs, 'data');
    const start = mixture(inputs);
    const climbs = emRun(data, start, num(inputs, 'steps')).filter(({ half }) => half === 'M');
    const { weights, components } = climbs.at(-1)?.mixture ?? start;
    return {
      pi: weights,
      mu: components.map(({ mean }) => mean),
      sigma: components.map(({ std }) => std),
      loglik: [mixtureLogLikelihood(data, start), ...climbs.map(({ logLikelihood }) => logLikelihood)],
    };
  },
  mixture_moments: (inputs) => {
    const { mean, within, between } = mixtureSpread(mixture(inputs));
    return { mean, var: within + between, within, between };
  },
  ppca: (inputs) => {
    const model = { weights: mat(inputs, 'W'), offset: vec(inputs, 'b'), std: num(inputs, 'sigma') };
    const { logEvidence, mean, cov } = ppcaPosterior(model, vec(inputs, 'x'));
    return { log_evidence: logEvidence, post_mean: mean, post_cov: cov };
  },
  elbo_surgery: (inputs) => {
    const stds = vec(inputs, 's');
    const encoders = vec(inputs, 'm').map((mean, n) => ({ mean, std: stds[n] ?? NaN }));
    const { averageKl, mutualInformation, marginalKl, logN } = elboSurgery(encoders);
    return { avg_kl: averageKl, mutual_info: mutualInformation, marginal_kl: marginalKl, log_N: logN };
  },
};
