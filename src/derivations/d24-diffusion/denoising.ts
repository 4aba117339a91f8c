import { createSchedule, meanFromNoise, noiseWeight } from '../../math/diffusion.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { stepOf } from './step.ts';
import type { datum, denoising as step, prediction, schedule } from './params.ts';

type Params = typeof schedule & typeof datum & typeof step & typeof prediction;
type Values = ValuesOf<Params>;

/** The target N(μ̃_t, β̃_t) of the step, and the mean that the model gives from its predicted noise. */
function means(values: Values): { target: number; variance: number; model: number } {
  const { betas, t, alpha, beta, alphaBar, alphaBarBefore, xt } = stepOf(values);
  const fromDatum = Math.sqrt(alphaBarBefore) * beta * values.x0;
  const fromNoisy = Math.sqrt(alpha) * (1 - alphaBarBefore) * xt;
  return {
    target: (fromDatum + fromNoisy) / (1 - alphaBar),
    variance: (beta * (1 - alphaBarBefore)) / (1 - alphaBar),
    model: meanFromNoise(createSchedule(betas), t, xt, values.epsilonHat),
  };
}

/** ∫ q log(q/p) on ten standard deviations of q to either side; both have the variance of q. */
function quadrature(values: Values): number {
  const { target, variance, model } = means(values);
  const reach = 10 * Math.sqrt(variance);
  const height = 1 / Math.sqrt(2 * Math.PI * variance);
  const integrand = (x: number): number => {
    const logQ = -((x - target) ** 2) / (2 * variance);
    const logP = -((x - model) ** 2) / (2 * variance);
    return height * Math.exp(logQ) * (logQ - logP);
  };
  return trapezoid(integrand, target - reach, target + reach, 401);
}

/** SNR(t−1) − SNR(t) times the squared error of the datum that the predicted noise stands for. */
function dataError(values: Values): number {
  const { betas, t, alphaBar, xt } = stepOf(values);
  const { snr } = createSchedule(betas);
  const predicted = (xt - Math.sqrt(1 - alphaBar) * values.epsilonHat) / Math.sqrt(alphaBar);
  return ((snr[t - 1] ?? NaN) - (snr[t] ?? NaN)) * (values.x0 - predicted) ** 2;
}

/** One divergence of the bound, down to an error in the noise and an error in the datum. */
export const denoising: Chain<Params> = {
  id: 'D24.denoising',
  title: 'A divergence of the bound is a denoising loss',
  lines: [
    {
      tex: String.raw`\begin{aligned}\mathrm{KL}\bigl(&\q{q}(x_{t-1}\mid x_t,\data{x_0})\\&\big\|\,\N(\p{\mu_\theta}(x_t),\tilde\beta_t)\bigr)\end{aligned}`,
      relation: 'start',
      rule: 'One term of the bound, for a model that learns only the mean of its step, through the noise: $\\p{\\mu_\\theta}=\\bigl(x_t-\\beta_t\\,\\p{\\hat\\varepsilon}/\\sqrt{1-\\bar\\alpha_t}\\bigr)/\\sqrt{\\alpha_t}$.',
      route: 'quadrature',
      how: 'trapezoid rule on ten standard deviations of q to either side, 401 points',
      evaluate: quadrature,
    },
    {
      tex: String.raw`\frac{(\q{\tilde\mu_t}-\p{\mu_\theta})^2}{2\tilde\beta_t}`,
      relation: '=',
      rule: 'The divergence of two normals with equal variances.',
      route: 'exact',
      how: 'the distance of the means',
      evaluate: (values) => {
        const { target, variance, model } = means(values);
        return (target - model) ** 2 / (2 * variance);
      },
    },
    {
      tex: String.raw`\frac{\beta_t^2}{2\tilde\beta_t\,\alpha_t(1-\bar\alpha_t)}\,(\q{\varepsilon}-\p{\hat\varepsilon})^2`,
      relation: '=',
      rule: 'Write $\\data{x_0}=(x_t-\\sqrt{1-\\bar\\alpha_t}\\,\\q{\\varepsilon})/\\sqrt{\\bar\\alpha_t}$ in $\\q{\\tilde\\mu_t}$; the model’s mean holds $\\p{\\hat\\varepsilon}$ in its place.',
      route: 'exact',
      how: 'the weight of the library times the squared noise error',
      evaluate: (values) => {
        const { betas, t } = stepOf(values);
        return noiseWeight(createSchedule(betas), t) * (values.epsilon - values.epsilonHat) ** 2;
      },
      slip: {
        tex: String.raw`(\q{\varepsilon}-\p{\hat\varepsilon})^2`,
        says: 'The weight is dropped, as in the “simple” loss that is used in training: that is a reweighted bound, and no longer this term.',
        evaluate: ({ epsilon, epsilonHat }) => (epsilon - epsilonHat) ** 2,
      },
    },
    {
      tex: String.raw`\begin{aligned}&\tfrac12\bigl(\mathrm{SNR}(t{-}1)-\mathrm{SNR}(t)\bigr)(\data{x_0}-\p{\hat x_0})^2,\\&\mathrm{SNR}=\tfrac{\bar\alpha}{1-\bar\alpha}\end{aligned}`,
      relation: '=',
      rule: 'The same as an error in the datum: $\\p{\\hat x_0}=(x_t-\\sqrt{1-\\bar\\alpha_t}\\,\\p{\\hat\\varepsilon})/\\sqrt{\\bar\\alpha_t}$.',
      route: 'exact',
      how: 'the loss of signal-to-noise ratio times the squared error of the datum',
      evaluate: (values) => 0.5 * dataError(values),
      slip: {
        tex: String.raw`\begin{aligned}&\bigl(\mathrm{SNR}(t{-}1)-\mathrm{SNR}(t)\bigr)(\data{x_0}-\p{\hat x_0})^2,\\&\mathrm{SNR}=\tfrac{\bar\alpha}{1-\bar\alpha}\end{aligned}`,
        says: 'The $\\tfrac12$ of the normal’s exponent is lost.',
        evaluate: dataError,
      },
    },
  ],
};
