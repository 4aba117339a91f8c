import { createSchedule } from '../../math/diffusion.ts';
import { diffusionBound, type DiffusionBound } from '../../math/diffusionBound.ts';
import { klMvn } from '../../math/klMvn.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { encoderLaw, modelLaw, posteriorLaw } from './laws.ts';
import { modelOf, type LinearModel } from './linearModel.ts';
import type { linearChain as params } from './params.ts';

type Values = ValuesOf<typeof params>;

const logTwoPi = Math.log(2 * Math.PI);

/** The mean of log p(x_{0:3}) − log q(x_{1:3} | x_0) over simulated forward chains. */
function simulated({ x0, betas, slopes, offsets, variances }: LinearModel, draw: Draw): Estimate {
  const { n } = draw;
  const noise = draw.normals('D24.bound', 3 * n);
  // The normal constants of p and q; those of q stand without log 2π, which cancels but for the last x.
  let constant = -0.5 * logTwoPi;
  for (const [s, beta] of betas.entries()) constant += 0.5 * (Math.log(beta) - Math.log(variances[s] ?? NaN));
  const totals = new Float64Array(n).fill(constant);
  const before = new Float64Array(n).fill(x0);
  for (const [s, beta] of betas.entries()) {
    const [keep, add] = [Math.sqrt(1 - beta), Math.sqrt(beta)];
    const [a, c, v] = [slopes[s] ?? NaN, offsets[s] ?? NaN, variances[s] ?? NaN];
    for (let i = 0; i < n; i++) {
      const e = noise[s * n + i] ?? NaN;
      const old = before[i] ?? NaN;
      const x = keep * old + add * e;
      const miss = old - a * x - c;
      totals[i] = (totals[i] ?? NaN) + 0.5 * e * e - (0.5 * miss * miss) / v;
      before[i] = x;
    }
  }
  for (let i = 0; i < n; i++) totals[i] = (totals[i] ?? NaN) - 0.5 * (before[i] ?? NaN) ** 2;
  return meanWithError(totals);
}

/** E_q log p(x_{0:3}), by the joint moments of x_{1:3} under the encoder. */
function energy(model: LinearModel): number {
  const { slopes, offsets, variances, x0 } = model;
  const { mean, cov } = encoderLaw(model);
  // x_0 has no spread, so that its row and column are zero.
  const mu = [x0, ...mean];
  const cross = (s: number, t: number): number => (s === 0 || t === 0 ? 0 : (cov[s - 1]?.[t - 1] ?? NaN));
  let total = -0.5 * (logTwoPi + cross(3, 3) + (mu[3] ?? NaN) ** 2);
  for (let t = 1; t <= 3; t++) {
    const [a, c, v] = [slopes[t - 1] ?? NaN, offsets[t - 1] ?? NaN, variances[t - 1] ?? NaN];
    const spread = cross(t - 1, t - 1) - 2 * a * cross(t - 1, t) + a * a * cross(t, t);
    const miss = (mu[t - 1] ?? NaN) - a * (mu[t] ?? NaN) - c;
    total -= 0.5 * (logTwoPi + Math.log(v) + (spread + miss * miss) / v);
  }
  return total;
}

/** H(q(x_{1:3} | x_0)): the entropies of three normal noises. */
const entropy = ({ betas }: LinearModel): number =>
  betas.reduce((sum, beta) => sum + 0.5 * (1 + logTwoPi + Math.log(beta)), 0);

function parts(values: Values): DiffusionBound {
  const { betas, x0, slopes, offsets, variances } = modelOf(values);
  const steps = slopes.map((slope, s) => ({
    slope,
    offset: offsets[s] ?? NaN,
    std: Math.sqrt(variances[s] ?? NaN),
  }));
  return diffusionBound(createSchedule(betas), x0, steps);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

const energyTex = String.raw`\E_{\q{q}}\bigl[\log\p{p}(x_{0:3})\bigr]`;
const entropyTex = String.raw`H\bigl(\q{q}(x_{1:3}\mid\data{x_0})\bigr)`;
const reconstructionTex = String.raw`\E_{\q{q}}\log\p{p}(\data{x_0}\mid x_1)`;
const priorTex = String.raw`\KL{\q{q}(x_3\mid\data{x_0})}{\prior{p}(x_3)}`;
const stepsTex = String.raw`-\textstyle\sum_{t=2}^3\E_{\q{q}}\,\KL{\q{q}(x_{t-1}\mid x_t,\data{x_0})}{\p{p}(x_{t-1}\mid x_t)}`;

/** The whole bound of a chain of three steps, whose reverse steps are linear. */
export const bound: Chain<typeof params> = {
  id: 'D24.bound',
  title: 'The whole hierarchical bound, for linear reverse steps',
  lines: [
    {
      tex: String.raw`\elbo{\mathcal L}=\E_{\q{q}}\Bigl[\log\frac{\p{p}(x_{0:3})}{\q{q}(x_{1:3}\mid\data{x_0})}\Bigr]`,
      relation: 'start',
      rule: 'The evidence lower bound with the latent $z=x_{1:3}$ and steps back $\\p{p}(x_{t-1}\\mid x_t)=\\N(a_tx_t+c_t,v_t)$, from $x_3\\sim\\N(0,1)$.',
      route: 'Monte Carlo',
      how: 'mean over simulated forward chains',
      evaluate: (values, draw) => simulated(modelOf(values), draw),
    },
    {
      tex: String.raw`\begin{aligned}&${energyTex}\\&+${entropyTex}\end{aligned}`,
      relation: '=',
      rule: 'Energy plus entropy; the entropies of the noising steps add.',
      route: 'exact',
      how: 'joint moments of the three latents; entropies of three noises',
      evaluate: (values) => {
        const model = modelOf(values);
        return energy(model) + entropy(model);
      },
      slip: {
        tex: energyTex,
        says: 'The entropy of the encoder is forgotten. It does not depend on the decoder, but it is part of the bound.',
        evaluate: (values) => energy(modelOf(values)),
      },
    },
    {
      tex: String.raw`\begin{aligned}&${reconstructionTex}\\&-${priorTex}\\&${stepsTex}\end{aligned}`,
      relation: '=',
      rule: 'Turn each noising step from $t=2$ on around by Bayes, given $\\data{x_0}$; the marginals telescope.',
      route: 'exact',
      how: 'three groups of closed forms, by the library',
      evaluate: (values) => {
        const { reconstruction, priorKl, denoisingKl } = parts(values);
        return reconstruction - priorKl - sum(denoisingKl);
      },
      slip: {
        tex: String.raw`\begin{aligned}&${reconstructionTex}\\&+${priorTex}\\&${stepsTex}\end{aligned}`,
        says: 'The sign of the prior term: a last latent that is far from the prior costs, it does not pay.',
        evaluate: (values) => {
          const { reconstruction, priorKl, denoisingKl } = parts(values);
          return reconstruction + priorKl - sum(denoisingKl);
        },
      },
    },
    {
      tex: String.raw`\ev{\log p(\data{x_0})}`,
      relation: '≤',
      rule: 'A lower bound of the evidence. Equal only if the noising is the posterior of the model, $\\p{p}(x_{1:3}\\mid\\data{x_0})$.',
      route: 'exact',
      how: 'the reverse chain is linear: one normal density',
      evaluate: (values) => {
        const model = modelOf(values);
        const { mean, variance } = modelLaw(model);
        return -0.5 * (logTwoPi + Math.log(variance) + (model.x0 - mean) ** 2 / variance);
      },
      slack: {
        tex: String.raw`\gap{\KL{\q{q}(x_{1:3}\mid x_0)}{\p{p}(x_{1:3}\mid x_0)}}`,
        evaluate: (values) => {
          const model = modelOf(values);
          return klMvn(encoderLaw(model), posteriorLaw(model));
        },
      },
    },
  ],
};
