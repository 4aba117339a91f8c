import { logDetOfFactor } from '../../math/cholesky.ts';
import { discretePosterior } from '../../math/bayesDiscrete.ts';
import { gaussianPosterior } from '../../math/bayesGaussian.ts';
import { ellipseOfMass } from '../../math/ellipse.ts';
import { jensenShannon } from '../../math/jensenShannon.ts';
import { klCategorical, klNormal } from '../../math/kl.ts';
import { klMvn } from '../../math/klMvn.ts';
import { mvnEntropy, mvnFactor, mvnLogProb, mvnSample, squaredDistance, type Mvn } from '../../math/mvn.ts';
import { mvnAffine } from '../../math/mvnAffine.ts';
import { mvnConditional } from '../../math/mvnConditional.ts';
import { totalVariation } from '../../math/totalVariation.ts';
import { mat, num, vec, type Adapter, type Inputs } from '../read.ts';

const mvn = (inputs: Inputs, suffix = ''): Mvn => ({
  mean: vec(inputs, `mu${suffix}`),
  cov: mat(inputs, `Sigma${suffix}`),
});

/** Multivariate normals, divergences and Bayes' theorem. */
export const adapters: Readonly<Record<string, Adapter>> = {
  mvn_logpdf: (inputs) => {
    const normal = mvn(inputs);
    const x = vec(inputs, 'x');
    const factor = mvnFactor(normal);
    return {
      logpdf: mvnLogProb(normal, x),
      mahalanobis2: squaredDistance(normal.mean, factor, x),
      logdet: logDetOfFactor(factor),
    };
  },
  mvn_condition: (inputs) => ({ ...mvnConditional(mvn(inputs), vec(inputs, 'obs_idx'), vec(inputs, 'obs')) }),
  mvn_affine: (inputs) => ({ ...mvnAffine(mvn(inputs), mat(inputs, 'A'), vec(inputs, 'b')) }),
  cholesky_sample: (inputs) => {
    const normal = mvn(inputs);
    const factor = mvnFactor(normal);
    return { L: factor, z: mvnSample(normal.mean, factor, vec(inputs, 'eps')) };
  },
  ellipse2d: (inputs) => {
    const { squaredRadius, semiMajor, semiMinor, angle, area } = ellipseOfMass(
      mat(inputs, 'Sigma'),
      num(inputs, 'mass'),
    );
    return { chi2_radius2: squaredRadius, semi_major: semiMajor, semi_minor: semiMinor, angle, area };
  },
  entropy_mvn: (inputs) => {
    const cov = mat(inputs, 'Sigma');
    return { entropy: mvnEntropy({ mean: cov.map(() => 0), cov }) };
  },
  kl_mvn: (inputs) => {
    const [q, p] = [mvn(inputs, '_q'), mvn(inputs, '_p')];
    return { kl_qp: klMvn(q, p), kl_pq: klMvn(p, q) };
  },
  kl_gauss: (inputs) => {
    const q = { mean: num(inputs, 'mu_q'), std: num(inputs, 'sigma_q') };
    const p = { mean: num(inputs, 'mu_p'), std: num(inputs, 'sigma_p') };
    return { kl_qp: klNormal(q, p), kl_pq: klNormal(p, q) };
  },
  kl_discrete: (inputs) => {
    const [q, p] = [vec(inputs, 'q'), vec(inputs, 'p')];
    return {
      kl_qp: klCategorical(q, p),
      kl_pq: klCategorical(p, q),
      js: jensenShannon(q, p),
      tv: totalVariation(q, p),
    };
  },
  bayes_discrete: (inputs) => {
    const { evidence, logEvidence, posterior } = discretePosterior(vec(inputs, 'prior'), vec(inputs, 'lik'));
    return { evidence, log_evidence: logEvidence, posterior };
  },
  bayes_gauss: (inputs) => {
    const prior = { mean: num(inputs, 'm0'), std: num(inputs, 's0') };
    const { posterior, logEvidence } = gaussianPosterior(prior, num(inputs, 'sigma'), vec(inputs, 'data'));
    return { post_mean: posterior.mean, post_sd: posterior.std, log_evidence: logEvidence };
  },
};
