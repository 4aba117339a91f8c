import { prob } from '../../math/normal.ts';
import { gaussLegendre, trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { normal, point } from './params.ts';
import { covariance } from './plane.ts';

type Params = typeof normal & Pick<typeof point, 'x1'>;
type Values = ValuesOf<Params>;

/** Nodes and weights for ∫ N(u; 0, 1) du on nine standard deviations to either side, where all but 2e-19 of it lies. */
const line = gaussLegendre(64, -9, 9);

/** ∫ N(x₂; m, s²) dx₂ by the nodes above, moved and stretched. */
function integralOfBell(mean: number, std: number): number {
  const bell = { mean, std };
  return line.nodes.reduce((sum, node, i) => sum + std * (line.weights[i] ?? NaN) * prob(bell, mean + std * node), 0);
}

/** Mean and standard deviation of x₂ given x₁, where the mass on the vertical line lies. */
const slice = ({ mean1, mean2, std1, std2, corr, x1 }: Values) => ({
  mean: mean2 + ((corr * std2) / std1) * (x1 - mean1),
  std: std2 * Math.sqrt(1 - corr * corr),
});

/** The marginal density of the first coordinate, by integrating the other one out. */
export const marginal: Chain<Params> = {
  id: 'D3.marginal',
  title: 'Marginal: integrate the other coordinate out',
  unit: '',
  lines: [
    {
      tex: String.raw`p(\data{x_1})=\int p(\data{x_1},x_2)\,dx_2`,
      relation: 'start',
      rule: 'The definition of a marginal: add up the joint density along the vertical line at $x_1$.',
      route: 'quadrature',
      how: 'trapezoid rule on the vertical line, around the ridge of the joint density, 401 points',
      evaluate: (values) => {
        const [s11, s12, s22] = covariance(values);
        const determinant = s11 * s22 - s12 * s12;
        const peak = -Math.log(2 * Math.PI) - 0.5 * Math.log(determinant);
        const dx = values.x1 - values.mean1;
        const joint = (x2: number): number => {
          const dy = x2 - values.mean2;
          return Math.exp(peak - (s22 * dx * dx - 2 * s12 * dx * dy + s11 * dy * dy) / (2 * determinant));
        };
        const { mean, std } = slice(values);
        return trapezoid(joint, mean - 10 * std, mean + 10 * std, 401);
      },
    },
    {
      tex: String.raw`\N(\data{x_1};\mu_1,\Sigma_{11})\int \N\bigl(x_2;\mu_{2|1},\Sigma_{2|1}\bigr)\,dx_2`,
      relation: '=',
      rule: 'Complete the square in $x_2$: what is left over depends on $x_1$ alone and goes before the integral.',
      route: 'quadrature',
      how: 'the first factor in closed form, the integral by 64 Gauss–Legendre nodes',
      evaluate: (values) => {
        const { mean, std } = slice(values);
        return prob({ mean: values.mean1, std: values.std1 }, values.x1) * integralOfBell(mean, std);
      },
      slip: {
        tex: String.raw`\N(\data{x_1};\mu_1,\Sigma_{11})\int e^{-\frac12(x_2-\mu_{2|1})^2/\Sigma_{2|1}}\,dx_2`,
        says: 'The constant of the second bell is lost, so its integral is $\\sqrt{2\\pi\\,\\Sigma_{2|1}}$ instead of 1.',
        evaluate: (values) => {
          const { mean, std } = slice(values);
          const integral = integralOfBell(mean, std) * std * Math.sqrt(2 * Math.PI);
          return prob({ mean: values.mean1, std: values.std1 }, values.x1) * integral;
        },
      },
    },
    {
      tex: String.raw`\N(\data{x_1};\mu_1,\Sigma_{11})`,
      relation: '=',
      rule: 'A density integrates to 1. The marginal is read off: its own entry of the mean, its own block of $\\Sigma$.',
      route: 'exact',
      how: 'the density on the line, written out',
      evaluate: ({ mean1, std1, x1 }) =>
        Math.exp(-((x1 - mean1) ** 2) / (2 * std1 * std1)) / (std1 * Math.sqrt(2 * Math.PI)),
      slip: {
        tex: String.raw`\N\bigl(\data{x_1};\mu_1,(\Sigma^{-1})_{11}^{-1}\bigr)`,
        says: 'The block is read off the inverse: $1/(\\Sigma^{-1})_{11}$ is the variance of $x_1$ once $x_2$ is known, the narrower one.',
        evaluate: ({ mean1, std1, corr, x1 }) => prob({ mean: mean1, std: std1 * Math.sqrt(1 - corr * corr) }, x1),
      },
    },
  ],
};
