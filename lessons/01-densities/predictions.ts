import { observables } from '../../src/math/expectation.ts';
import { standardErrorOfMean } from '../../src/math/monteCarlo.ts';
import { prob } from '../../src/math/normal.ts';
import { interval } from '../../src/math/normalInterval.ts';
import type { Prediction } from '../../src/notebook/exercise.ts';

const peak = (std: number): string => prob({ mean: 0, std }, 0).toFixed(3);
const within = interval({ mean: 0, std: 1 }, -1, 1).toFixed(4);
const spread = observables.square.moments({ mean: 0.6, std: 1.2 }).std;
const error = (n: number): string => standardErrorOfMean(spread, n).toFixed(3);

/** What lesson 1 asks before it shows. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P1.1',
    prompt: `A bell with $\\sigma=1$ is ${peak(1)} high at its peak. You make it ten times as narrow, $\\sigma=0.1$. How high is the peak now?`,
    options: [
      'About 0.04: a smaller $\\sigma$ makes everything smaller.',
      `Still about 0.4: the height does not depend on $\\sigma$.`,
      'About 0.99: it grows, but it cannot pass 1.',
      'About 4.',
    ],
    correct: 3,
    reveal: `It is ${peak(0.1)}, ten times as high. The area must stay 1, so what the bell loses in width it gains in height. Nothing forbids a density of 4: it is not a probability but a probability per meter, and there is only a fraction of a meter of it. Choose “is this legal?” above the figure and read the area.`,
  },
  {
    id: 'P1.2',
    prompt:
      'You double $\\sigma$, and you move the ends of the interval out with it, so that it still reaches one $\\sigma$ to either side of the mean. What happens to the probability inside?',
    options: ['It doubles.', 'It halves.', 'It stays as it is.', 'It depends on the mean.'],
    correct: 2,
    reveal: `It stays at ${within}. Measured in standard deviations, every bell is the same bell: substitute $u=(x-\\mu)/\\sigma$ and both numbers disappear. That substitution is the second line of the ladder below.`,
  },
  {
    id: 'P1.3',
    prompt:
      'Twenty running means settle inside a funnel. You look at the funnel after four times as many draws. How wide is it there?',
    options: [
      'A quarter as wide: four times the data, a quarter of the error.',
      'Half as wide.',
      'As wide as before: what is left is luck.',
    ],
    correct: 1,
    reveal: `Half as wide. The standard error is $\\operatorname{sd}(f)/\\sqrt n$: for $f(x)=x^2$ in the figure it is ${error(400)} after 400 draws and ${error(1600)} after 1,600. Four times the work for half the error; ten times the accuracy costs a hundred times the draws.`,
  },
];
