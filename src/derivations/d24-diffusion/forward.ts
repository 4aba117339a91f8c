import { createSchedule, forwardMarginal } from '../../math/diffusion.ts';
import type { Chain, Draw, Estimates } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { datum, noising, schedule } from './params.ts';

type Params = typeof schedule & typeof datum & typeof noising;
type Values = ValuesOf<Params>;

const betasOf = ({ beta1, beta2, beta3, beta4, beta5, noisingTime }: Values): readonly number[] =>
  [beta1, beta2, beta3, beta4, beta5].slice(0, noisingTime);

/** Mean and variance of simulated chains; the samples are normal, so that their variance errs by σ² √(2/(n − 1)). */
function simulated(values: Values, draw: Draw): Estimates {
  const { n } = draw;
  const betas = betasOf(values);
  const noise = draw.normals('D24.forward', n * betas.length);
  const samples = new Float64Array(n).fill(values.x0);
  for (const [s, beta] of betas.entries()) {
    const [keep, add] = [Math.sqrt(1 - beta), Math.sqrt(beta)];
    for (let i = 0; i < n; i++) samples[i] = keep * (samples[i] ?? NaN) + add * (noise[s * n + i] ?? NaN);
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += samples[i] ?? NaN;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((samples[i] ?? NaN) - mean) ** 2;
  const variance = squares / (n - 1);
  return { means: [mean, variance], standardErrors: [Math.sqrt(variance / n), variance * Math.sqrt(2 / (n - 1))] };
}

/** The moments by one recursion a step, the variance of the noise of a step being `noiseOf(β)`. */
function recursion(values: Values, noiseOf: (beta: number) => number): readonly [number, number] {
  let [mean, variance] = [values.x0, 0];
  for (const beta of betasOf(values)) {
    mean *= Math.sqrt(1 - beta);
    variance = (1 - beta) * variance + noiseOf(beta);
  }
  return [mean, variance];
}

/** Mean and variance of x_t given x_0, simulated, step by step, and in one stride. */
export const forward: Chain<Params> = {
  id: 'D24.forward',
  title: 'The forward process in closed form',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\begin{aligned}&(\E,\operatorname{Var})\,[x_t\mid\data{x_0}],\\&x_s=\sqrt{\alpha_s}\,x_{s-1}+\sqrt{1-\alpha_s}\,\varepsilon_s,\ \alpha_s=1-\beta_s\end{aligned}`,
      relation: 'start',
      rule: 'Noising steps $s=1,\\dots,t$, one after the other.',
      route: 'Monte Carlo',
      how: 'mean and variance of simulated chains',
      evaluate: simulated,
    },
    {
      tex: String.raw`\begin{aligned}&m\leftarrow\sqrt{\alpha_s}\,m,\quad v\leftarrow\alpha_s v+\beta_s\\&\text{from }m=\data{x_0},\ v=0\end{aligned}`,
      relation: '=',
      rule: 'A linear map of a normal plus independent noise is a normal: means map, variances add.',
      route: 'exact',
      how: 'the recursion, t times',
      evaluate: (values) => recursion(values, (beta) => beta),
      slip: {
        tex: String.raw`\begin{aligned}&m\leftarrow\sqrt{\alpha_s}\,m,\quad v\leftarrow\alpha_s v+\beta_s^2\\&\text{from }m=\data{x_0},\ v=0\end{aligned}`,
        says: '$\\beta_s$ is taken for the standard deviation of the noise. It is the variance.',
        evaluate: (values) => recursion(values, (beta) => beta * beta),
      },
    },
    {
      tex: String.raw`\bigl(\sqrt{\bar\alpha_t}\,\data{x_0},\ 1-\bar\alpha_t\bigr),\quad\bar\alpha_t=\textstyle\prod_{s\le t}\alpha_s`,
      relation: '=',
      rule: 'Induction: $\\alpha_t(1-\\bar\\alpha_{t-1})+\\beta_t=1-\\bar\\alpha_t$.',
      route: 'exact',
      how: 'the closed form of the library, by sums of logarithms',
      evaluate: (values) => {
        const { slope, std } = forwardMarginal(createSchedule(betasOf(values)), values.noisingTime);
        return [slope * values.x0, std ** 2];
      },
      slip: {
        tex: String.raw`\bigl(\bar\alpha_t\,\data{x_0},\ 1-\bar\alpha_t\bigr),\quad\bar\alpha_t=\textstyle\prod_{s\le t}\alpha_s`,
        says: 'The root is missing: data of variance 1 would no longer keep a variance of 1.',
        evaluate: (values) => {
          const { slope, std } = forwardMarginal(createSchedule(betasOf(values)), values.noisingTime);
          return [slope * slope * values.x0, std ** 2];
        },
      },
    },
  ],
};
