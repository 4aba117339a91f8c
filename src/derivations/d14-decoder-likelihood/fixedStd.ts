import { gaussianLoss } from '../../math/likelihoodGaussian.ts';
import { logProb } from '../../math/normal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { image, noisyImage } from './params.ts';
import { pixels, squaredError } from './pixels.ts';

/** The loss of a Gaussian decoder whose standard deviation is given. */
export const fixedStd: Chain<typeof noisyImage> = {
  id: 'D14.fixed',
  title: 'A Gaussian decoder with fixed noise',
  lines: [
    {
      tex: String.raw`\begin{aligned}&-\log\p{p}(\data{x}\mid\z{z})\\&=-\sum_{j=1}^D\log\N(\data{x_j};\p{\hat x_j},\p{\sigma}^2)\end{aligned}`,
      relation: 'start',
      rule: 'Given $\\z{z}$ the pixels are independent, so the log densities add up.',
      route: 'exact',
      how: 'sum of the log densities of four normals',
      evaluate: (values) => {
        const { x, mean } = pixels(values);
        return -x.reduce((sum, value, j) => sum + logProb({ mean: mean[j] ?? NaN, std: values.sigmaX }, value), 0);
      },
    },
    {
      tex: String.raw`\tfrac1{2\p{\sigma}^2}\lVert\data{x}-\p{\hat x}\rVert^2+\tfrac D2\log2\pi\p{\sigma}^2`,
      relation: '=',
      rule: 'The logarithm of a Gaussian; the normalizer is counted once for each pixel.',
      route: 'exact',
      how: 'the squared error and the constant',
      evaluate: (values) => {
        const { x, mean } = pixels(values);
        return gaussianLoss(x, mean, values.sigmaX).nll;
      },
      slip: {
        tex: String.raw`\tfrac1{2\p{\sigma}^2}\lVert\data{x}-\p{\hat x}\rVert^2+\tfrac12\log2\pi\p{\sigma}^2`,
        says: 'The errors are summed over the pixels but the normalizer is counted once.',
        evaluate: (values) =>
          squaredError(values) / (2 * values.sigmaX ** 2) + 0.5 * Math.log(2 * Math.PI * values.sigmaX ** 2),
      },
    },
  ],
};

/** The case of the notes, noise of standard deviation 1. */
export const unitStd: Chain<typeof image> = {
  id: 'D14.unit',
  title: 'With σ = 1: half the squared error and a constant',
  lines: [
    {
      tex: String.raw`-\log\N(\data{x};\p{\hat x},I)`,
      relation: 'start',
      rule: 'The decoder of the notes, $\\p{p}(\\data{x}\\mid\\z{z})=\\N(\\mu_{\\text{out}},I)$.',
      route: 'exact',
      how: 'sum of the log densities of four normals',
      evaluate: (values) => {
        const { x, mean } = pixels(values);
        return -x.reduce((sum, value, j) => sum + logProb({ mean: mean[j] ?? NaN, std: 1 }, value), 0);
      },
    },
    {
      tex: String.raw`\tfrac12\lVert\data{x}-\p{\hat x}\rVert^2+\tfrac D2\log2\pi`,
      relation: '=',
      rule: 'Each pixel brings half its squared error and $\\tfrac12\\log2\\pi$. This is a loss; inside the bound, which is maximized, both terms change sign.',
      route: 'exact',
      how: 'the squared error and the constant',
      evaluate: (values) => 0.5 * squaredError(values) + 2 * Math.log(2 * Math.PI),
      slip: {
        tex: String.raw`C+\lVert\data{x}-\p{\hat x}\rVert,\quad C=\tfrac D2\log2\pi`,
        says: 'The notes’ term: the square and the factor $\\tfrac12$ are lost.',
        evaluate: (values) => 2 * Math.log(2 * Math.PI) + Math.sqrt(squaredError(values)),
      },
    },
  ],
};
