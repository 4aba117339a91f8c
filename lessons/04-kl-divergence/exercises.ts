import { jensenGap, phis, weightedMean } from '../../src/math/jensen.ts';
import { klCategorical, klNormal } from '../../src/math/kl.ts';
import type { Exercise } from '../../src/notebook/exercise.ts';
import { initialValues } from '../../src/notebook/param.ts';
import { params as jensenParams } from '../../src/widgets/jensen-polygon/params.ts';
import { optimaOf } from '../../src/widgets/kl-fit/optima.ts';
import { params as fitParams } from '../../src/widgets/kl-fit/params.ts';
import { targetOf } from '../../src/derivations/d05-kl/target.ts';
import { forwardBelow, reverseBelow, threeWithoutGap } from './goals.ts';

const nats = (): number => klNormal({ mean: 2, std: 1 }, { mean: 0, std: 1 });
const far = nats().toFixed(0);
const short = klNormal({ mean: 1, std: 1 }, { mean: 0, std: 1 }).toFixed(1);
const three = [0.36, 0.48, 0.16];
const other = [0.25, 0.25, 0.5];
const optima = optimaOf(targetOf(initialValues(fitParams)));
const [bestReverse] = optima.reverse;
const [bestForward] = optima.forward;
const variance = ((bestForward?.normal.std ?? NaN) ** 2).toFixed(2);
const places = [-1, 0.5, 2];
const weights = [0.2, 0.5, 0.3];
const squareGap = (): number => jensenGap('square', places, weights);
const mean = weightedMean(weights, places);
const squareMean = weightedMean(weights, places.map(phis.square.value));

/** The exercises of lesson 4; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E4.1',
    kind: 'numeric',
    prompt:
      'Two bells of the same width, two standard deviations apart: what is $\\KL{N(2,1)}{N(0,1)}$, in nats and in bits?',
    fields: ['KL, in nats', 'KL, in bits'],
    answer: () => [nats(), nats() / Math.LN2],
    tolerance: [0.003, 0.003],
    hints: [
      'The widths are equal, so every term of the closed form but one cancels.',
      'A bit is $\\log 2$ nats: divide by it.',
    ],
    solution: `With equal variances only the mean term is left: $\\tfrac12(2-0)^2=${far}$ nats. Divided by $\\log2$ that is ${(nats() / Math.LN2).toFixed(4)} bits.`,
  },
  {
    id: 'E4.2',
    kind: 'numeric',
    prompt:
      'Three outcomes, $\\q{q}=(0.36,\\,0.48,\\,0.16)$ and $\\p{p}=(0.25,\\,0.25,\\,0.5)$. Give the divergence both ways.',
    fields: ['KL(q ‖ p), in nats', 'KL(p ‖ q), in nats'],
    answer: () => [klCategorical(three, other), klCategorical(other, three)],
    tolerance: [0.001, 0.001],
    hints: [
      '$\\KL{q}{p}$ is the average of $\\log(\\q{q}/\\p{p})$ under $\\q{q}$: three products, one sum.',
      'For the second, swap the roles: the logarithms change sign, and the weights are now those of $\\p{p}$.',
    ],
    solution: `$\\KL{q}{p}=${klCategorical(three, other).toFixed(4)}$ and $\\KL{p}{q}=${klCategorical(other, three).toFixed(4)}$ nats. Different, and both positive, although in each sum at least one term is negative.`,
  },
  {
    id: 'E4.3',
    kind: 'widget',
    figure: 'kl-fit',
    params: fitParams,
    prompt:
      'The target is $\\p{p}=\\tfrac12N(-2,0.6^2)+\\tfrac12N(2,0.6^2)$. Move $\\q{q}$ until the reverse divergence $\\KL{q}{p}$ is below 0.70. Then, starting over, bring the forward one, $\\KL{p}{q}$, below 0.56.',
    goals: [
      { says: '$\\KL{q}{p}$ below 0.70', met: reverseBelow(0.7) },
      { says: '$\\KL{p}{q}$ below 0.56', met: forwardBelow(0.56) },
    ],
    hints: [
      'The reverse divergence charges $\\q{q}$ for visiting places where $\\p{p}$ has nothing. Where can $\\q{q}$ stand without visiting any?',
      'The forward divergence wants $\\q{q}$ wherever $\\p{p}$ is. Give it the mean and the variance of $\\p{p}$.',
      'The variance of $\\p{p}$ is that of one bell plus the squared distance of the bells from the middle.',
    ],
    solution: `On one bell, mean near ±${Math.abs(bestReverse?.normal.mean ?? NaN).toFixed(2)} and standard deviation near ${bestReverse?.normal.std.toFixed(2)}, the reverse divergence is as small as it gets: ${bestReverse?.kl.toFixed(4)} nats, just under $\\log 2$. The forward one wants the mean and the variance of $\\p{p}$: mean 0, variance $0.6^2+2^2=${variance}$, so a standard deviation of $\\sqrt{${variance}}=${bestForward?.normal.std.toFixed(3)}$, and pays ${bestForward?.kl.toFixed(4)} nats. No single $\\q{q}$ pleases both.`,
  },
  {
    id: 'E4.4',
    kind: 'numeric',
    prompt:
      'Weights $(0.2,\\,0.5,\\,0.3)$ sit at $\\data{x}=(-1,\\,0.5,\\,2)$. How large is Jensen’s gap $\\E[\\varphi(X)]-\\varphi(\\E[X])$ for $\\varphi(x)=x^2$?',
    fields: ['the gap'],
    answer: () => [squareGap()],
    tolerance: [0.001],
    hints: [
      'For the square this gap has a famous name.',
      'Compute $\\E[X^2]$ and $\\E[X]$, and subtract $\\E[X]^2$: it is the variance.',
    ],
    solution: `$\\E[X^2]=0.2\\cdot1+0.5\\cdot0.25+0.3\\cdot4=${squareMean.toFixed(3)}$ and $\\E[X]=${mean.toFixed(2)}$, so the gap is $${squareMean.toFixed(3)}-${mean.toFixed(2)}^2=${squareGap().toFixed(4)}$, the variance.`,
  },
  {
    id: 'E4.5',
    kind: 'multi-choice',
    prompt: 'The lecture notes call KL a “pseudo-metric”. Which properties of a metric does it really have?',
    options: [
      'It is never negative.',
      'It is zero only if the two distributions are equal.',
      'It is symmetric.',
      'It obeys the triangle inequality: a detour is never shorter.',
    ],
    correct: [0, 1],
    hints: [
      'Line up $N(0,1)$, $N(1,1)$ and $N(2,1)$, and walk from the last to the first.',
      'Compare the one long step with the two short ones.',
    ],
    solution: `The first two. It is not symmetric: exercise E4.2 gave two numbers. Nor does it obey the triangle inequality: $\\KL{N(2,1)}{N(0,1)}=${far}$, but by way of $N(1,1)$ it is only $${short}+${short}$. A pseudo-metric has the opposite profile: symmetric and triangular, but allowed to be zero between different points. The word for KL is *divergence*.`,
  },
  {
    id: 'E4.6',
    kind: 'widget',
    figure: 'jensen-polygon',
    params: jensenParams,
    prompt: 'Choose $\\varphi(x)=|x|$ and place three *different* points so that Jensen’s gap is exactly 0.',
    goals: [{ says: 'three different points on $|x|$, and a gap of exactly 0', met: threeWithoutGap }],
    hints: ['Where is $|x|$ convex, but not strictly so?', 'Keep all three points on the same side of the kink.'],
    solution:
      'On either side of 0 the graph of $|x|$ is a straight line, so the barycenter of three points there stays on it: try 0.5, 1 and 2. “Equality only if $X$ is constant” needs *strict* convexity. $x^2$, $e^x$ and $-\\log x$ have it; $|x|$ does not.',
  },
];
