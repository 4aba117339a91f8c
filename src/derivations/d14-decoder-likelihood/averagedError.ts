import { prob } from '../../math/normal.ts';
import { trapezoid } from '../../math/quadrature.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { linearDecoder as params } from './params.ts';

/** The squared error of a linear decoder, averaged over the codes that an encoder draws. */
export const averagedError: Chain<typeof params> = {
  id: 'D14.averaged',
  title: 'The squared error, averaged over the code',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\E_{\z{z}\sim\q{q}}\bigl[(\data{x}-\p{b}-\p{w}\z{z})^2\bigr],\\&\q{q}=\N(\q{m},\q{s}^2)\end{aligned}`,
      relation: 'start',
      rule: 'The reconstruction term is a mean over codes, not the error of the mean code.',
      route: 'quadrature',
      how: 'trapezoid rule on ten standard deviations of q to either side, 401 points',
      evaluate: ({ datum, slopeW, offsetB, codeMean, codeStd }) => {
        const q = { mean: codeMean, std: codeStd };
        const integrand = (z: number): number => prob(q, z) * (datum - offsetB - slopeW * z) ** 2;
        return trapezoid(integrand, codeMean - 10 * codeStd, codeMean + 10 * codeStd, 401);
      },
    },
    {
      tex: String.raw`(\data{x}-\p{b}-\p{w}\q{m})^2+\p{w}^2\q{s}^2`,
      relation: '=',
      rule: 'Squared bias and variance: the second term is the price of a blurry code.',
      route: 'exact',
      how: 'closed form',
      evaluate: ({ datum, slopeW, offsetB, codeMean, codeStd }) =>
        (datum - offsetB - slopeW * codeMean) ** 2 + (slopeW * codeStd) ** 2,
      slip: {
        tex: String.raw`(\data{x}-\p{b}-\p{w}\q{m})^2`,
        says: 'Only the mean code is decoded, so a blurry code looks as good as a sharp one.',
        evaluate: ({ datum, slopeW, offsetB, codeMean }) => (datum - offsetB - slopeW * codeMean) ** 2,
      },
    },
  ],
};
