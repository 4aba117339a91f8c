import type { Prediction } from '../../src/notebook/exercise.ts';
import { gradients, grayLoss, nats } from './numbers.ts';

const { start, narrow } = gradients;

/** What lesson 7 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P7.1',
    prompt:
      'Two estimators have the same mean, the gradient you want. One averages slopes of $f$, the other averages values of $f$ times a score. Now halve the width $\\q{\\sigma}$ of the bell they are sampled from. Which of them scatters less than before?',
    options: ['Both: a narrower bell means less noise.', 'Only the one with slopes.', 'Only the one with values.'],
    correct: 1,
    reveal: `Only the one with slopes. A narrow bell sees little of $f$, so its slope hardly varies: the variance falls from ${nats(start.reparameterizedVariance, 2)} to ${nats(narrow.reparameterizedVariance, 2)}. The other one divides by $\\q{\\sigma}$, because a score asks how much likelier a draw becomes when the mean moves, and for a narrow bell that is a lot: from ${nats(start.scoreVariance, 2)} up to ${nats(narrow.scoreVariance, 2)}.`,
  },
  {
    id: 'P7.2',
    prompt:
      'A decoder draws a mean, and its noise has standard deviation $\\p{\\sigma}=0.3$. You lower it to $0.1$ and change nothing else. By what factor does the squared error now count in the loss?',
    options: ['3', '9', 'It does not change: the picture is the same.'],
    correct: 1,
    reveal:
      'By 9. The squared error is divided by $2\\p{\\sigma}^2$, and $0.3^2/0.1^2=9$. The price of the code has no $\\p{\\sigma}$ in it. So a smaller noise is the same as caring nine times less about the price.',
  },
  {
    id: 'P7.3',
    prompt:
      'A pixel is gray: $\\data{x}=0.3$. The decoder answers with a coin of probability $\\p{\\hat x}$, and the loss is the cross-entropy. How small can the loss of this pixel get?',
    options: [
      '0, when $\\p{\\hat x}=0.3$.',
      `About ${nats(grayLoss, 2)}, when $\\p{\\hat x}=0.3$.`,
      '0, when $\\p{\\hat x}=0$.',
    ],
    correct: 1,
    reveal: `About ${nats(grayLoss, 2)} nats, and that at $\\p{\\hat x}=0.3$. There it is the entropy of a 0.3-coin, and an entropy is zero only for a coin that never surprises. So a perfect reconstruction of a gray image does not have zero loss, and the number means less than it seems to.`,
  },
];
