import { gaussianLoss } from '../../math/likelihoodGaussian.ts';
import { minimize } from '../../math/minimize.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { image as params } from './params.ts';
import { pixels, squaredError } from './pixels.ts';

/** The loss of a Gaussian decoder at the best standard deviation. */
export const learnedStd: Chain<typeof params> = {
  id: 'D14.learned',
  title: 'Learned noise: the best σ is the RMS error',
  lines: [
    {
      tex: String.raw`\min_{\p{\sigma}}\Bigl[\tfrac1{2\p{\sigma}^2}\lVert\data{x}-\p{\hat x}\rVert^2+\tfrac D2\log2\pi\p{\sigma}^2\Bigr]`,
      relation: 'start',
      rule: 'With $\\p{\\sigma}$ free the second term is no constant: it keeps $\\p{\\sigma}$ from growing, as the error keeps it from shrinking.',
      route: 'optimization',
      how: 'simplex search over $\\log\\sigma$',
      evaluate: (values) => {
        const error = squaredError(values);
        const loss = (logSigma: number): number =>
          0.5 * error * Math.exp(-2 * logSigma) + 4 * logSigma + 2 * Math.log(2 * Math.PI);
        return minimize(([logSigma = NaN]) => loss(logSigma), [-1]).value;
      },
    },
    {
      tex: String.raw`\begin{aligned}&\tfrac D2\bigl(1+\log2\pi\,\p{\widehat\sigma}^2\bigr),\\&\p{\widehat\sigma}^2=\tfrac1D\lVert\data{x}-\p{\hat x}\rVert^2\end{aligned}`,
      relation: '=',
      rule: 'The derivative is zero only where $\\p{\\sigma}^2$ is the mean squared error, which must not be 0.',
      route: 'exact',
      how: 'closed form',
      evaluate: (values) => {
        const { x, mean } = pixels(values);
        return gaussianLoss(x, mean, 1).nllAtBestStd;
      },
      slip: {
        tex: String.raw`\tfrac D2\bigl(1+\log2\pi\lVert\data{x}-\p{\hat x}\rVert^2\bigr)`,
        says: 'The squared error of the whole image is taken for that of a pixel: it is not divided by $D$.',
        evaluate: (values) => 2 * (1 + Math.log(2 * Math.PI * squaredError(values))),
      },
    },
  ],
};
