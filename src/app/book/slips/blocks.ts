import { formatNumber as n } from '../../../ui/format.ts';
import { area, gated, oneHot, pixel, reconstruction } from './numbers.ts';
import type { Slip } from './slip.ts';

const [near, far] = reconstruction;

/** The slips of the autoencoder, of experts and of products: what lessons 7 to 10 state. */
export const autoencoderAndBlocks: readonly Slip[] = [
  {
    id: 'unit-noise',
    about: 'The decoder',
    at: 'S38',
    printed: '$p(x\\mid z)=N\\big(x;\\mu_{\\mathrm{out}}(z),I\\big)$',
    correct:
      '$p(x\\mid z)=N\\big(x;\\mu_{\\mathrm{out}}(z),\\sigma^2I\\big)$, with a $\\sigma$ that is set on purpose or learned',
    why: 'The identity looks harmless. But $\\sigma$ sets the exchange rate between drawing well and paying for the code, and on data between 0 and 1 a noise of 1 makes silence the best answer.',
    number: `A pixel spread evenly over $[0,1]$ has a variance of ${n(pixel.variance, 4)}. In the linear VAE the best weight for it is ${n(pixel.weightAt(1), 4)} at $\\sigma=1$: the unit is off. At $\\sigma=0.1$ it is ${n(pixel.weightAt(0.1), 4)}.`,
  },
  {
    id: 'reconstruction',
    about: 'The reconstruction term',
    at: 'S40',
    printed: '$\\log p(x\\mid z)=C+\\|x-\\mu_{\\mathrm{out}}\\|$',
    correct: '$\\log p(x\\mid z)=C-\\tfrac12\\|x-\\mu_{\\mathrm{out}}\\|^2$ with $C=-\\tfrac D2\\log2\\pi$',
    why: 'A square, a factor of one half and a sign are missing. The sign is the worst: what is printed rewards a decoder for missing.',
    number: `A drawing of four pixels has $\\log p(x\\mid z)$ = ${n(near?.logProb ?? NaN, 4)}. Draw twice as far off, and it falls to ${n(far?.logProb ?? NaN, 4)}; the printed line rises from ${n(near?.printed ?? NaN, 4)} to ${n(far?.printed ?? NaN, 4)}.`,
  },
  {
    id: 'strictly-positive',
    about: 'Probabilities of a choice',
    at: 'S43',
    printed: '$c\\sim\\mathrm{Cat}(\\pi)$, $\\pi_i>0$, $\\sum_i\\pi_i=1$',
    correct: '$\\pi_i\\ge0$, $\\sum_i\\pi_i=1$',
    why: 'A certain choice is a choice too. Softmax never gives a zero, but a one-hot is a categorical: its law, its entropy and its draws are all there.',
    number: `The one-hot $(0,1,0)$ has an entropy of ${n(oneHot.entropy, 0)}. Softmax of $(0,5,1)$ comes near it and does not reach it: its smallest probability is ${n(oneHot.least, 4)}.`,
  },
  {
    id: 'lost-input',
    about: 'A mixture of experts',
    at: 'S45',
    printed: '$P(y)=\\sum_iP(c=i)\\,P(y\\mid c=i)$',
    correct: '$p(y\\mid x)=\\sum_i\\pi_i(x)\\,p(y\\mid c=i,x)$',
    why: 'The input has disappeared. Without it the gate has nothing to look at, and the same experts share every datum in the same way.',
    number: `Let two experts say $N(\\pm1,\\,0.5^2)$, and let the gate favor the second where $x$ is positive, with logits $\\mp2x$. Then $p(y=1\\mid x)$ is ${n(gated[0] ?? NaN, 4)} at $x=-1$ and ${n(gated[1] ?? NaN, 4)} at $x=1$. No single $P(y)$ is both.`,
  },
  {
    id: 'missing-two',
    about: 'The product of two Gaussian densities: its shape',
    at: 'S48',
    printed: '$\\dfrac1{\\sqrt{2\\pi\\tilde\\sigma^2}}\\exp\\Big(-\\dfrac{(x-\\tilde\\mu)^2}{\\tilde\\sigma^2}\\Big)$',
    correct: '$\\dfrac1{\\sqrt{2\\pi\\tilde\\sigma^2}}\\exp\\Big(-\\dfrac{(x-\\tilde\\mu)^2}{2\\tilde\\sigma^2}\\Big)$',
    why: 'There is a 2 missing in the exponent, so the curve is too narrow for its height and is no density.',
    number: `The area under the printed curve is ${n(area.printed, 6)}, for whatever means and widths: $1/\\sqrt2$.`,
  },
  {
    id: 'missing-normalizer',
    about: 'The product of two Gaussian densities: its size',
    at: 'S48',
    printed: '$p_1\\cdot p_2=N(x;\\tilde\\mu,\\tilde\\sigma^2)$',
    correct: '$p_1\\cdot p_2=Z\\,N(x;\\tilde\\mu,\\tilde\\sigma^2)$ with $Z=N(\\mu_1;\\mu_2,\\sigma_1^2+\\sigma_2^2)$',
    why: 'A product of densities is *proportional* to a density. The factor says how well the two agree, and it is the only part that does: the width does not.',
    number: `For $N(-1,1)$ and $N(2,\\,0.5^2)$ the product has an area of $Z$ = ${n(area.product, 9)}.`,
  },
];
