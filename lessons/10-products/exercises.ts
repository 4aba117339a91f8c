import type { Exercise } from '../../src/notebook/exercise.ts';
import {
  alphaBar,
  crossing,
  digits,
  expertsFor,
  first,
  firstArea,
  notesArea,
  schedule,
  stepTime,
  weight,
} from './numbers.ts';

const { mean, std } = first.normal;
const agreeing = expertsFor(0.2);
const beta = schedule.beta[stepTime] ?? NaN;
const variance = (beta * (schedule.noise[stepTime - 1] ?? NaN)) / (schedule.noise[stepTime] ?? NaN);

/** The exercises of lesson 10; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E10.1',
    kind: 'numeric',
    prompt: 'Multiply $N(-1,1)$ and $N(2,0.5^2)$ and renormalize. Which bell comes out?',
    fields: ['mean', 'standard deviation'],
    answer: () => [mean, std],
    tolerance: [0.002, 0.002],
    hints: [
      'The precisions are 1 and 4. They add.',
      'The mean is the balance point of the means, with the precisions for weights: $(1\\cdot(-1)+4\\cdot2)/5$.',
    ],
    solution: `The precision is 5, so the standard deviation is $1/\\sqrt5=${digits(std, 6)}$; the mean is $7/5=${digits(mean, 1)}$. The sharper expert has four fifths of the say.`,
  },
  {
    id: 'E10.2',
    kind: 'numeric',
    prompt: 'How large is the area $Z$ under the raw product of these two, before it is renormalized?',
    fields: ['area Z'],
    answer: () => [firstArea],
    tolerance: [0.0001],
    hints: [
      'It is itself a value of a Gaussian density, in the difference of the means.',
      'The variances add: $\\N(-3;\\,0,\\,1.25)$.',
    ],
    solution: `The variances add to $1.25$, and $Z=\\N(-1;\\,2,\\,1.25)$ is $${digits(firstArea, 9)}$. Figure 10.1 adds up the hatched area and finds the same.`,
  },
  {
    id: 'E10.3',
    kind: 'numeric',
    prompt:
      'The notes print the product as $\\frac1{\\sqrt{2\\pi\\tilde\\sigma^2}}\\exp\\!\\big(-\\frac{(x-\\tilde\\mu)^2}{\\tilde\\sigma^2}\\big)$. What is the area under *that* curve?',
    fields: ['area'],
    answer: () => [notesArea],
    tolerance: [0.001],
    hints: [
      'Read the exponent as that of a Gaussian. What is its variance?',
      'Its variance is $\\tilde\\sigma^2/2$, and its own normalizer would be $1/\\sqrt{\\pi\\tilde\\sigma^2}$.',
    ],
    solution: `$1/\\sqrt2=${digits(notesArea, 6)}$, whatever the two bells are. So it is no density: a 2 is missing from the exponent. Put it back, and the area is 1; but the raw product has the area $Z$, so a factor $Z$ is missing as well.`,
  },
  {
    id: 'E10.4',
    kind: 'numeric',
    prompt: 'How many agreeing experts with $\\sigma=1$ does it take to make a product with standard deviation 0.2?',
    fields: ['number of experts'],
    answer: () => [agreeing],
    tolerance: [0.4],
    hints: ['Precisions add.', 'The product of $n$ of them has the standard deviation $1/\\sqrt n$.'],
    solution: `$1/\\sqrt n=0.2$ gives $n=${agreeing}$. It is the law of the standard error. And as there, it holds only if the experts have looked independently.`,
  },
  {
    id: 'E10.5',
    kind: 'numeric',
    prompt:
      'A schedule of five noising steps is $\\beta=(0.1,\\,0.15,\\,0.2,\\,0.3,\\,0.4)$. What is $\\bar\\alpha_3$, and which is the first $t$ at which the noise beats the signal, $\\mathrm{SNR}<1$?',
    fields: ['ᾱ₃', 'first t'],
    answer: () => [alphaBar(3), crossing ?? NaN],
    tolerance: [0.001, 0.001],
    hints: [
      '$\\bar\\alpha_t=\\prod_{s\\le t}(1-\\beta_s)$.',
      '$\\mathrm{SNR}=\\bar\\alpha/(1-\\bar\\alpha)$ is below 1 where $\\bar\\alpha<\\tfrac12$.',
    ],
    solution: `$\\bar\\alpha_3=0.9\\cdot0.85\\cdot0.8=${digits(alphaBar(3), 3)}$, still above one half. The next one is $${digits(alphaBar(4))}$, so the noise wins from $t=${crossing ?? NaN}$ on.`,
  },
  {
    id: 'E10.6',
    kind: 'numeric',
    prompt:
      'With this schedule, and reverse steps of variance $\\tilde\\beta_t$: how much does the squared noise error weigh in the term $t=3$ of the bound of a diffusion model?',
    fields: ['weight'],
    answer: () => [weight],
    tolerance: [0.002],
    hints: [
      'It is $\\beta_t^2/\\big(2\\tilde\\beta_t\\,\\alpha_t(1-\\bar\\alpha_t)\\big)$.',
      `$\\tilde\\beta_3=${digits(variance, 6)}$.`,
    ],
    solution: `$${digits(weight, 6)}$. Another $t$ has another weight. Ho et al. train with all weights equal (their “simple” loss): a reweighted bound, which is no longer a bound.`,
  },
];
