import type { Exercise } from '../../src/notebook/exercise.ts';
import {
  bestStd,
  code,
  gradients,
  grayLoss,
  imageSize,
  lossAtBest,
  nats,
  price,
  prices,
  sampled,
  squaredError,
  worth,
} from './numbers.ts';

const [z1 = NaN, z2 = NaN] = sampled;
const [first = NaN, second = NaN] = prices;

/** The exercises of lesson 7; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E7.1',
    kind: 'numeric',
    prompt: `An encoder returns $\\q{m}=(${code.mean.join(',\\ ')})$ and $\\log\\q{s}^2=(${code.logVar.join(',\\ ')})$. The noise is $\\varepsilon=(${code.noise.join(',\\ ')})$. What is the latent sample $\\z{z}$?`,
    fields: ['first unit', 'second unit'],
    answer: () => [z1, z2],
    tolerance: [0.002, 0.002],
    hints: [
      '$\\q{s}=e^{\\frac12\\log\\q{s}^2}$: half the log variance is the log of the standard deviation.',
      'The network returns a log variance because any number will do for one, and a variance has to be positive.',
    ],
    solution: `$\\z{z}=(0.5+e^{-0.5},\\ -1-0.5\\,e^{0.15})=(${nats(z1, 6)},\\ ${nats(z2, 6)})$.`,
  },
  {
    id: 'E7.2',
    kind: 'numeric',
    prompt: 'What does that code cost? Give $\\KL{\\q{q}}{\\prior{N(0,I)}}$.',
    fields: ['price, in nats'],
    answer: () => [price],
    tolerance: [0.001],
    hints: [
      'Per unit: $\\tfrac12(\\q{s}^2+\\q{m}^2-1-\\log\\q{s}^2)$, then add.',
      `The first unit costs ${nats(first, 5)}.`,
    ],
    solution: `$${nats(first, 6)}+${nats(second, 6)}=${nats(price, 6)}$ nats. The noise $\\varepsilon$ plays no part: the price is that of the whole bell, not of one draw from it.`,
  },
  {
    id: 'E7.3',
    kind: 'numeric',
    prompt: `An image has $D=${imageSize}$ pixels and is drawn with a squared error of ${squaredError}. What is the best standard deviation of the decoder, and the negative log-likelihood there?`,
    fields: ['best σ', 'negative log-likelihood, in nats'],
    answer: () => [bestStd, lossAtBest],
    tolerance: [0.001, 0.6],
    hints: ['$\\sigma^2$ is the mean squared error.', 'There the loss is $\\tfrac D2(1+\\log2\\pi\\sigma^2)$.'],
    solution: `$\\sigma^2=${squaredError}/${imageSize}=${nats(bestStd ** 2, 2)}$, so $\\sigma=${nats(bestStd, 6)}$, and the loss is $${nats(lossAtBest, 4)}$. It is negative: a density can exceed 1, and 784 of them multiplied can exceed it by far.`,
  },
  {
    id: 'E7.4',
    kind: 'numeric',
    prompt:
      '$f(z)=z^2$ and $\\q{q}=N(1,\\,0.5^2)$. How large is the variance of the score-function gradient, divided by that of the reparameterized one?',
    fields: ['ratio of the variances'],
    answer: () => [worth],
    tolerance: [0.05],
    hints: [
      'The last ladder of the section “Sample” has both in closed form.',
      'It is $\\mu^4/\\sigma^2+14\\mu^2+15\\sigma^2$ over $4\\sigma^2$.',
    ],
    solution: `$${nats(gradients.start.scoreVariance, 2)}/${nats(gradients.start.reparameterizedVariance, 2)}=${nats(worth, 2)}$. The score function needs about 22 samples where the other needs one.`,
  },
  {
    id: 'E7.5',
    kind: 'choice',
    prompt:
      'The notes print the reconstruction term as $C+\\|X-\\mu_{\\mathrm{out}}\\|$, for a decoder $N(\\mu_{\\mathrm{out}},I)$, inside an ELBO that is to be made large. Repair it.',
    options: [
      '$C-\\tfrac12\\|X-\\mu_{\\mathrm{out}}\\|^2$',
      '$C+\\tfrac12\\|X-\\mu_{\\mathrm{out}}\\|^2$',
      '$C-\\|X-\\mu_{\\mathrm{out}}\\|$',
      '$-\\tfrac12\\|X-\\mu_{\\mathrm{out}}\\|^2$, without a constant',
    ],
    correct: 0,
    hints: [
      '$\\log N(x;\\mu,I)=-\\tfrac D2\\log2\\pi-\\tfrac12\\|x-\\mu\\|^2$.',
      'Mind the sign: a likelihood goes up when the error goes down.',
    ],
    solution:
      'Three slips: the sign, the square and the half. $C=-\\tfrac D2\\log2\\pi$ is a constant as long as the noise is fixed; with a learned $\\sigma$ it moves, and may not be dropped. As a loss, to be made small, every sign turns.',
  },
  {
    id: 'E7.6',
    kind: 'numeric',
    prompt:
      'A gray pixel $\\data{x}=0.3$ under a Bernoulli loss. What is the smallest value the loss can take, and at which $\\p{\\hat x}$?',
    fields: ['smallest loss, in nats', 'x̂ there'],
    answer: () => [grayLoss, 0.3],
    tolerance: [0.002, 0.002],
    hints: ['Differentiate $-x\\log\\pi-(1-x)\\log(1-\\pi)$.', 'The minimum is the entropy of a 0.3-coin.'],
    solution: `At $\\p{\\hat x}=0.3$ the loss is ${nats(grayLoss, 6)} nats, not 0. A cross-entropy of gray values is no log-likelihood of them; the continuous Bernoulli is.`,
  },
];
