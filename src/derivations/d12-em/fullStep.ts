import { mixtureElbo, eStep, mixtureLogLikelihood, mStep } from '../../math/em.ts';
import { klCategorical, klNormal } from '../../math/kl.ts';
import type { Mixture } from '../../math/mixture.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { params } from './params.ts';
import { data, logJoints, startOf, type Values } from './start.ts';

/** θ₁, after one E-step and one M-step. */
const stepOf = (values: Values): Mixture => mStep(data, eStep(data, startOf(values)));

/** Both probabilities of each datum under q₀, by the logistic function of the log odds. */
function shares(values: Values): readonly (readonly [number, number])[] {
  return data.map((x) => {
    const [a, b] = logJoints(values, x);
    return [1 / (1 + Math.exp(b - a)), 1 / (1 + Math.exp(a - b))];
  });
}

const negEntropy = (share: number): number => (share === 0 ? 0 : share * Math.log(share));

/** Energy plus entropy of q₀ at its own maximum over θ, where the variance of each component is around `centers`. */
function boundAfterStep(values: Values, centers?: readonly [number, number]): number {
  const rows = shares(values);
  let bound = 0;
  for (const k of [0, 1] as const) {
    let total = 0;
    let sum = 0;
    for (const [n, x] of data.entries()) {
      const share = rows[n]?.[k] ?? NaN;
      total += share;
      sum += share * x;
    }
    const mean = sum / total;
    const center = centers?.[k] ?? mean;
    let squares = 0;
    for (const [n, x] of data.entries()) squares += (rows[n]?.[k] ?? NaN) * (x - center) ** 2;
    const variance = squares / total;
    for (const [n, x] of data.entries()) {
      const share = rows[n]?.[k] ?? NaN;
      const logNormal = -0.5 * (Math.log(2 * Math.PI * variance) + (x - mean) ** 2 / variance);
      bound += share * (Math.log(total / data.length) + logNormal) - negEntropy(share);
    }
  }
  return bound;
}

/** N KL(π¹ ‖ π⁰) + Σ_k N_k KL(N¹_k ‖ N⁰_k), what an M-step gains. */
function gainOfMStep(values: Values): number {
  const before = startOf(values);
  const after = stepOf(values);
  const moved = after.components.reduce((sum, component, k) => {
    const old = before.components[k] ?? component;
    return sum + (after.weights[k] ?? NaN) * klNormal(component, old);
  }, 0);
  return data.length * (klCategorical(after.weights, before.weights) + moved);
}

/** Σ_n KL(q₀ ‖ p(z | x_n; θ₁)), in logs: a posterior probability may be too small for a double. */
function gapAfterMStep(values: Values): number {
  const q = eStep(data, startOf(values));
  const posterior = eStep(data, stepOf(values));
  return q.reduce(
    (sum, row, n) => row.reduce((total, logQ, k) => total + Math.exp(logQ) * (logQ - (posterior[n]?.[k] ?? NaN)), sum),
    0,
  );
}

/** One step of EM on ten data: the likelihood, the bound that touches it, the bound that climbs, the likelihood above it. */
export const fullStep: Chain<typeof params> = {
  id: 'D12.fullStep',
  title: 'One full step never lowers the likelihood',
  lines: [
    {
      tex: String.raw`\ev{\ell(\theta_0)}=\sum_n\log p(\data{x_n};\theta_0)`,
      relation: 'start',
      rule: 'The log-likelihood of ten data under a mixture of two normals.',
      route: 'enumeration',
      how: 'log-sum-exp over the two components',
      evaluate: (values) =>
        data.reduce((sum, x) => {
          const [a, b] = logJoints(values, x);
          return sum + Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
        }, 0),
    },
    {
      tex: String.raw`\begin{aligned}&\elbo{\mathcal L(\q{q_0},\theta_0)}\\&=\sum_n\bigl(\E_{\q{q_0}}\log p(\data{x_n},\z{z};\theta_0)+H(\q{q_0})\bigr),\\&\q{q_0}=p(\z{z}\mid\data{x_n};\theta_0)\end{aligned}`,
      relation: '=',
      rule: 'The E-step: with the exact posterior for $\\q{q_0}$ the gap $\\gap{\\KL{\\q{q_0}}{p(\\z{z}\\mid\\data{x_n};\\theta_0)}}$ is zero.',
      route: 'enumeration',
      how: 'responsibilities, then energy plus entropy',
      evaluate: (values) => {
        const theta = startOf(values);
        return mixtureElbo(data, eStep(data, theta), theta).elbo;
      },
      slip: {
        tex: String.raw`\Bigl(\sum_n\E_{\q{q_0}}\log p(\data{x_n},\z{z};\theta_0)\Bigr)+H(\q{q_0})`,
        says: 'The entropy has slipped out of the sum over the data: it counts once, here with its average, and not for each of the ten.',
        evaluate: (values) => {
          const theta = startOf(values);
          const { expectedLogJoint, entropy } = mixtureElbo(data, eStep(data, theta), theta);
          return expectedLogJoint + entropy / data.length;
        },
      },
    },
    {
      tex: String.raw`\elbo{\mathcal L(\q{q_0},\theta_1)},\quad\theta_1=\arg\max_\theta\elbo{\mathcal L(\q{q_0},\theta)}`,
      relation: '≤',
      rule: 'The M-step: a maximum over $\\theta$, with $\\q{q_0}$ frozen, is at least the value at $\\theta_0$. ($N_k=\\sum_n\\q{r_{nk}}$ and $\\q{r_{nk}}=\\q{q_0(z_n=k)}$.)',
      route: 'enumeration',
      how: 'logistic function for q₀, weighted moments for θ₁, then energy plus entropy',
      evaluate: (values) => boundAfterStep(values),
      slack: {
        tex: String.raw`\begin{aligned}&\gap{N\,\KL{\pi^1}{\pi^0}}\\&+\gap{\sum_kN_k\,\KL{\N^1_k}{\N^0_k}}\end{aligned}`,
        evaluate: gainOfMStep,
      },
      slip: {
        tex: String.raw`\elbo{\mathcal L(\q{q_0},\theta')},\quad\sigma_k'^2=\tfrac1{N_k}\sum_n\q{r_{nk}}(\data{x_n}-\mu_k^0)^2`,
        says: 'The variances are taken around the old means: the bound never falls even so, but it stays below its maximum unless no mean moves.',
        evaluate: (values) => boundAfterStep(values, [values.emMean1, values.emMean2]),
      },
    },
    {
      tex: String.raw`\ev{\ell(\theta_1)}=\sum_n\log p(\data{x_n};\theta_1)`,
      relation: '≤',
      rule: 'The bound holds at every $\\theta$. What it gives away at $\\theta_1$ is what the next E-step closes.',
      route: 'enumeration',
      how: 'log-sum-exp at the means, stds and weights after the step',
      evaluate: (values) => mixtureLogLikelihood(data, stepOf(values)),
      slack: {
        tex: String.raw`\gap{\sum_n\KL{\q{q_0}}{p(\z{z}\mid\data{x_n};\theta_1)}}`,
        evaluate: gapAfterMStep,
      },
    },
  ],
};
