import { createSchedule, forwardPosterior } from '../../math/diffusion.ts';
import { productNormal } from '../../math/productNormal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { stepOf } from './step.ts';
import type { datum, denoising, schedule } from './params.ts';

type Params = typeof schedule & typeof datum & typeof denoising;
type Values = ValuesOf<Params>;

/**
 * Mean and variance of q(x_t | x_{t−1}) q(x_{t−1} | x_0) as a function of x_{t−1}, normalized on a grid. The logarithm is
 * a parabola, so three of its values tell where it peaks and how wide it is.
 */
function onGrid(values: Values): readonly [number, number] {
  const { alpha, beta, alphaBarBefore, xt } = stepOf(values);
  const [keep, start] = [Math.sqrt(alpha), Math.sqrt(alphaBarBefore) * values.x0];
  const log = (x: number): number =>
    -((xt - keep * x) ** 2) / (2 * beta) - (x - start) ** 2 / (2 * (1 - alphaBarBefore));
  const [left, middle, right] = [log(-1), log(0), log(1)];
  const bend = 2 * middle - left - right;
  const peak = (right - left) / (2 * bend);
  const step = 1 / (20 * Math.sqrt(bend));
  const most = log(peak);
  let [mass, first, second] = [0, 0, 0];
  for (let i = -200; i <= 200; i++) {
    const weight = Math.exp(log(peak + i * step) - most);
    mass += weight;
    first += weight * i;
    second += weight * i * i;
  }
  const middleOfMass = first / mass;
  return [peak + step * middleOfMass, step * step * (second / mass - middleOfMass ** 2)];
}

const meanTex = String.raw`\frac{\sqrt{\bar\alpha_{t-1}}\,\beta_t}{1-\bar\alpha_t}\,\data{x_0}+\frac{\sqrt{\alpha_t}\,(1-\bar\alpha_{t-1})}{1-\bar\alpha_t}\,x_t`;

/** Mean and variance of q(x_{t−1} | x_t, x_0), what a denoising step is to match. */
export const target: Chain<Params> = {
  id: 'D24.target',
  title: 'The target of one denoising step',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\begin{aligned}&(\E,\operatorname{Var})\ \text{of}\ \q{q}(x_{t-1}\mid x_t,\data{x_0})\\&\propto\q{q}(x_t\mid x_{t-1})\,\q{q}(x_{t-1}\mid\data{x_0})\end{aligned}`,
      relation: 'start',
      rule: 'Bayes: what has been the input of a noising step becomes its output. The noisy value is $x_t=\\sqrt{\\bar\\alpha_t}\\,\\data{x_0}+\\sqrt{1-\\bar\\alpha_t}\\,\\q{\\varepsilon}$.',
      route: 'quadrature',
      how: 'the product normalized on a grid of ten standard deviations to either side, 401 points',
      evaluate: onGrid,
    },
    {
      tex: String.raw`\begin{aligned}&\text{product of}\ \N\bigl(x_{t-1};\tfrac{x_t}{\sqrt{\alpha_t}},\tfrac{\beta_t}{\alpha_t}\bigr)\\&\text{and}\ \N\bigl(x_{t-1};\sqrt{\bar\alpha_{t-1}}\,\data{x_0},1-\bar\alpha_{t-1}\bigr)\end{aligned}`,
      relation: '=',
      rule: 'Read the first factor as a density of $x_{t-1}$ and multiply two normals.',
      route: 'exact',
      how: 'the product rule of the library',
      evaluate: (values) => {
        const { alpha, beta, alphaBarBefore, xt } = stepOf(values);
        const { mean, std } = productNormal(
          { mean: xt / Math.sqrt(alpha), std: Math.sqrt(beta / alpha) },
          { mean: Math.sqrt(alphaBarBefore) * values.x0, std: Math.sqrt(1 - alphaBarBefore) },
        ).normal;
        return [mean, std ** 2];
      },
      slip: {
        tex: String.raw`\begin{aligned}&\text{product of}\ \N(x_{t-1};x_t,\beta_t)\\&\text{and}\ \N\bigl(x_{t-1};\sqrt{\bar\alpha_{t-1}}\,\data{x_0},1-\bar\alpha_{t-1}\bigr)\end{aligned}`,
        says: 'The noising step also shrinks: read backward, $x_t$ and the noise are stretched by $1/\\sqrt{\\alpha_t}$.',
        evaluate: (values) => {
          const { beta, alphaBarBefore, xt } = stepOf(values);
          const { mean, std } = productNormal(
            { mean: xt, std: Math.sqrt(beta) },
            { mean: Math.sqrt(alphaBarBefore) * values.x0, std: Math.sqrt(1 - alphaBarBefore) },
          ).normal;
          return [mean, std ** 2];
        },
      },
    },
    {
      tex: String.raw`\begin{aligned}\Bigl(&${meanTex},\\&\tilde\beta_t=\frac{1-\bar\alpha_{t-1}}{1-\bar\alpha_t}\,\beta_t\Bigr)\end{aligned}`,
      relation: '=',
      rule: 'Simplify with $\\alpha_t(1-\\bar\\alpha_{t-1})+\\beta_t=1-\\bar\\alpha_t$.',
      route: 'exact',
      how: 'the closed form of the library',
      evaluate: (values) => {
        const { betas, t, xt } = stepOf(values);
        const { slope, offset, std } = forwardPosterior(createSchedule(betas), t, values.x0);
        return [slope * xt + offset, std ** 2];
      },
      slip: {
        tex: String.raw`\begin{aligned}\Bigl(&${meanTex},\\&\beta_t\Bigr)\end{aligned}`,
        says: 'The variance of the noising step is used: that ignores what $\\data{x_0}$ tells, and is right only for data that are standard normal themselves.',
        evaluate: (values) => {
          const { betas, t, beta, xt } = stepOf(values);
          const { slope, offset } = forwardPosterior(createSchedule(betas), t, values.x0);
          return [slope * xt + offset, beta];
        },
      },
    },
  ],
};
