import { observables } from '../../src/math/expectation.ts';
import { prob } from '../../src/math/normal.ts';
import { cdf, interval } from '../../src/math/normalInterval.ts';
import type { Exercise } from '../../src/notebook/exercise.ts';
import { params } from '../../src/widgets/density-interval/params.ts';
import { peakAt } from './goals.ts';

const bell = { mean: 1.5, std: 0.8 };
const standard = { mean: 0, std: 1 };
const [left, right] = [(0.3 - bell.mean) / bell.std, (2.9 - bell.mean) / bell.std];
const inside = (): number => interval(bell, 0.3, 2.9);
const source = { mean: 0.6, std: 1.2 };
const square = () => observables.square.moments(source);
const wanted = 0.01;
const draws = (): number => (square().std / wanted) ** 2;
/** The peak is 1/(σ√2π), so this width gives a peak of 2. */
const legal = prob(standard, 0) / 2;

/** The exercises of lesson 1; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E1.1',
    kind: 'numeric',
    prompt: 'Let $X\\sim N(1.5,\\,0.8^2)$. How probable is a value between 0.3 and 2.9?',
    fields: ['the probability'],
    answer: () => [inside()],
    tolerance: [0.0005],
    hints: [
      'Measure both ends from the mean, in standard deviations: $u=(x-\\mu)/\\sigma$.',
      `That gives $u=${left.toFixed(2)}$ and $u=${right.toFixed(2)}$. Subtract the two values of $\\Phi$.`,
    ],
    solution: `$\\Phi(${right.toFixed(2)})-\\Phi(${left.toFixed(2)})=${cdf(standard, right).toFixed(6)}-${cdf(standard, left).toFixed(6)}=${inside().toFixed(6)}$. Figure 1.1 starts with this interval: its closed form must show the same digits.`,
  },
  {
    id: 'E1.2',
    kind: 'widget',
    figure: 'density-interval',
    params,
    prompt: 'In Figure 1.1, make the peak of the density equal to 2. (Yes, above 1.) Which $\\sigma$ does it?',
    goals: [{ says: 'a peak within 0.02 of 2', met: peakAt(2, 0.02) }],
    hints: [
      'Slide the bell along: does its height change? Only one of the four numbers sets the height.',
      'The peak is $1/(\\sigma\\sqrt{2\\pi})$. Set it equal to 2. You may type into the number field.',
    ],
    solution: `$\\sigma=1/(2\\sqrt{2\\pi})=${legal.toFixed(6)}$. Half the peak would be twice the width. The area is 1 all the while: a density is probability per unit length, not a probability.`,
  },
  {
    id: 'E1.3',
    kind: 'numeric',
    prompt: 'Let $X\\sim N(0.6,\\,1.2^2)$. What is $\\E[X^2]$?',
    fields: ['the expectation'],
    answer: () => [square().mean],
    tolerance: [0.001],
    hints: ['Which two numbers about $X$ make up $\\E[X^2]$? $\\operatorname{Var}X=\\E[X^2]-(\\E X)^2$.'],
    solution: `$\\E[X^2]=\\mu^2+\\sigma^2=0.36+1.44=${square().mean.toFixed(2)}$. Not $(\\E X)^2=0.36$: the square of the average leaves out the spread.`,
  },
  {
    id: 'E1.4',
    kind: 'numeric',
    prompt:
      'You average $X^2$ over $n$ draws of $X\\sim N(0.6,\\,1.2^2)$. How many draws make the standard error of that average equal to 0.01?',
    fields: ['the number of draws'],
    answer: () => [draws()],
    tolerance: [700],
    hints: [
      'The standard error is the standard deviation of one term, divided by $\\sqrt n$.',
      '$\\operatorname{Var}[X^2]=4\\mu^2\\sigma^2+2\\sigma^4$.',
    ],
    solution: `$\\operatorname{Var}[X^2]=${(square().std ** 2).toFixed(4)}$, so $n=${(square().std ** 2).toFixed(4)}/10^{-4}=${draws().toFixed(0)}$. Ten times more accuracy costs a hundred times more draws.`,
  },
  {
    id: 'E1.5',
    kind: 'choice',
    prompt:
      'You write all lengths in millimeters instead of meters, the ends $a$ and $b$ too. What happens to the values of the density, and to $\\mathbb P(a\\le X\\le b)$?',
    options: [
      'Densities and probabilities stay.',
      'Densities are divided by 1000; probabilities stay.',
      'Densities stay; probabilities are multiplied by 1000.',
      'Both are divided by 1000.',
    ],
    correct: 1,
    hints: [
      'An area is a height times a width.',
      'In millimeters the same interval is 1000 times as wide. Switch the unit below Figure 1.1.',
    ],
    solution:
      '$p_Y(y)=p_X(y/1000)/1000$. A density has a unit, one over a length; a probability has none. The area keeps its size because what the height loses, the width gains.',
  },
];
