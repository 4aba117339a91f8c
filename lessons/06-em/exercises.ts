import type { Exercise } from '../../src/notebook/exercise.ts';
import { assign } from '../../src/math/mixtureAssign.ts';
import { logProb } from '../../src/math/normal.ts';
import { afterOne, atEnd, atEqual, atOne, end, frozen, nats, openedGap } from './numbers.ts';

const weights = [0.4, 0.6];
const one = { mean: -1, std: 0.8 };
const two = { mean: 1.5, std: 1 };
const datum = 0.4;
const share = Math.exp(assign({ weights, components: [one, two] })(datum).logResponsibilities[0] ?? NaN);
const [joint1, joint2] = [0.4 * Math.exp(logProb(one, datum)), 0.6 * Math.exp(logProb(two, datum))];
const means = afterOne.components.map(({ mean }) => mean);
const [mean1 = NaN, mean2 = NaN] = means;
const text = (values: readonly number[]): string => values.map((value) => nats(value)).join(',\\ ');

/** The exercises of lesson 6; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E6.1',
    kind: 'numeric',
    prompt:
      'A mixture has weights $\\prior{\\pi}=(0.4,\\,0.6)$, means $(-1,\\,1.5)$ and widths $(0.8,\\,1)$. What share does bell 1 have in the datum $\\data{x}=0.4$?',
    fields: ['share of bell 1'],
    answer: () => [share],
    tolerance: [0.002],
    hints: [
      'It is Bayes’ rule: weight times density, divided by the sum of both.',
      `The two joints are ${nats(joint1, 5)} and ${nats(joint2, 5)}.`,
    ],
    solution: `$${nats(joint1, 6)}/(${nats(joint1, 6)}+${nats(joint2, 6)})=${nats(share, 6)}$. The datum lies nearer to bell 2, which is also the heavier one.`,
  },
  {
    id: 'E6.2',
    kind: 'numeric',
    prompt:
      'The ten data of the lesson, and its start: equal weights, means $-1$ and $1$, widths $1$. Take one E-step and one M-step. What are the new means?',
    fields: ['mean of bell 1', 'mean of bell 2'],
    answer: () => means,
    tolerance: [0.003, 0.003],
    hints: [
      'With equal weights and widths the share of bell 1 in $x$ is $1/(1+e^{2x})$.',
      'A new mean is the average of the data, weighted by the shares of its bell. Press E and M in Figure 6.1, then open its table.',
    ],
    solution: `$\\mu_1=${nats(mean1, 6)}$ and $\\mu_2=${nats(mean2, 6)}$: both bells have moved outward, to where their own data are.`,
  },
  {
    id: 'E6.3',
    kind: 'numeric',
    prompt: 'Go on from there until nothing moves any more. What is the log-likelihood?',
    fields: ['log-likelihood, in nats'],
    answer: () => [atEnd],
    tolerance: [0.002],
    hints: ['Alternate until the staircase is flat.', 'Figure 6.1 has a button “Run to convergence”.'],
    solution: `$${nats(atEnd, 6)}$, with weights $(${text(end.weights)})$, means $(${text(end.components.map(({ mean }) => mean))})$ and widths $(${text(end.components.map(({ std }) => std))})$. It is a maximum, but not the highest one.`,
  },
  {
    id: 'E6.4',
    kind: 'choice',
    prompt: 'Both bells start with the same mean, the same width and equal weights. What does EM do?',
    options: [
      'It splits them anyway.',
      'It keeps them identical for ever, and fits one Gaussian.',
      'It diverges.',
      'It oscillates.',
    ],
    correct: 1,
    hints: ['What are the shares?', 'All of them are one half, so both bells receive the same update.'],
    solution: `It stays with one Gaussian, at ${nats(atEqual)} nats. That is a saddle of the likelihood: the start has to break the symmetry. (It must not break it too well either: a bell that starts on a single datum shrinks onto it, and the likelihood grows without end.)`,
  },
  {
    id: 'E6.5',
    kind: 'numeric',
    prompt:
      'After that first M-step $\\q{q}$ is still the posterior of the *old* bells. How far does its bound lie below the new log-likelihood?',
    fields: ['gap, in nats'],
    answer: () => [openedGap],
    tolerance: [0.002],
    hints: [
      'The gap of a bound is always a divergence from $\\q{q}$ to the current posterior.',
      'It is $\\sum_n\\KL{\\text{old }q_n}{p(z\\mid x_n;\\theta_1)}$; Figure 6.1 shows it after the first M.',
    ],
    solution: `$${nats(atOne, 6)}-(${nats(frozen, 6)})=${nats(openedGap, 6)}$ nats. The next E-step closes exactly this gap.`,
  },
];
