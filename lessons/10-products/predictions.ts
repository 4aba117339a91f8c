import type { Prediction } from '../../src/notebook/exercise.ts';
import { areaAtFive, areaTogether, areaAtTwo, digits, equalStd } from './numbers.ts';

/** What lesson 10 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P10.1',
    prompt:
      'Two equal bells of width 1 stand at $-2$ and at $2$. Multiply their densities, place by place, and scale the result to area 1. What does it look like?',
    options: [
      'Two bumps, near $-2$ and $2$, with a dip between them.',
      'One wide bell over both, centered at 0.',
      'One bell at 0, narrower than either of the two.',
    ],
    correct: 2,
    reveal: `One bell at 0, with standard deviation ${digits(equalStd, 3)}. At 2 one factor is high, but the other is nearly nothing, and nearly nothing times something is nearly nothing. The product is largest where *both* are tolerable. Choose “equal bells at ±2”. What is left of the disagreement is the area of the raw product: ${digits(areaAtTwo)} instead of ${digits(areaTogether)}.`,
  },
  {
    id: 'P10.2',
    prompt:
      'Now the same two bells stand ten standard deviations apart, at $-5$ and $5$. They contradict each other completely. How wide is their renormalized product?',
    options: [
      'Very wide: the experts disagree, so the answer must be uncertain.',
      `Just as wide as before, ${digits(equalStd, 3)}.`,
      'Narrower still: only a tiny overlap is left.',
    ],
    correct: 1,
    reveal: `Just as wide as before. Precisions add, and no mean enters a precision. The product puts its narrow bell at 0, where neither expert believes anything. The only number that has noticed is the area under the raw product: it has fallen from ${digits(areaTogether)} to ${digits(areaAtFive)}. Choose “ten widths apart”, and drag the ring on the curve of $Z$.`,
  },
  {
    id: 'P10.3',
    prompt:
      'A noising step keeps a share of the signal and adds noise: $x_t=\\sqrt{\\bar\\alpha_t}\\,x_0+\\sqrt{1-\\bar\\alpha_t}\\,\\varepsilon$. The data have variance 1. At $\\bar\\alpha_t=0.5$, how do the variances of signal and noise compare?',
    options: ['They are equal.', 'The signal’s is twice the noise’s.', 'The signal’s is $\\sqrt{0.5}$ of the noise’s.'],
    correct: 0,
    reveal:
      'They are equal: the signal-to-noise ratio $\\bar\\alpha/(1-\\bar\\alpha)$ is 1. The variances are the *squares* of the two factors, $\\bar\\alpha$ and $1-\\bar\\alpha$, and sum to 1. So the whole keeps the variance 1 at every step, while what it is made of changes. Choose “signal = noise” in Figure 10.5.',
  },
];
