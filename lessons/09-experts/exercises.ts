import type { Exercise } from '../../src/notebook/exercise.ts';
import { params as simplexParams } from '../../src/widgets/simplex/params.ts';
import { entropyIsOne } from './goals.ts';
import { balance, cooled, digits, fit, gate, loads, oneNatAt, steepLse } from './numbers.ts';

const [, second = NaN, third = NaN] = fit.responsibilities;
const slope = fit.gradGateLogits[2] ?? NaN;
const gates = gate.map((share) => share.toFixed(4)).join(',\\ ');
const terms = loads.hardLoads.map((f, i) => (f * (loads.softLoads[i] ?? NaN)).toFixed(4)).join('+');

/** The exercises of lesson 9; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E9.1',
    kind: 'numeric',
    prompt:
      'The logits are $(1,\\,2,\\,0.5)$ and the temperature is $0.8$. What probability does softmax give class 2?',
    fields: ['probability of class 2'],
    answer: () => [cooled[1] ?? NaN],
    tolerance: [0.001],
    hints: [
      'Divide the logits by $T$ first: $1.25$, $2.5$ and $0.625$.',
      'Subtract the largest before you exponentiate. Then the largest term is 1.',
    ],
    solution: `$1/(1+e^{-1.25}+e^{-1.875})=${digits(cooled[1] ?? NaN, 6)}$.`,
  },
  {
    id: 'E9.2',
    kind: 'numeric',
    prompt: 'Compute $\\log\\bigl(e^{1000}+e^{1000.5}+e^{999}\\bigr)$. Your calculator will say infinity.',
    fields: ['log-sum-exp'],
    answer: () => [steepLse],
    tolerance: [0.001],
    hints: [
      'Take the largest term, $e^{1000.5}$, out of the sum.',
      'What is left is $1000.5+\\log(1+e^{-0.5}+e^{-1.5})$.',
    ],
    solution: `$1000.5+\\log(1+e^{-0.5}+e^{-1.5})=${digits(steepLse, 6)}$. No exponent is above zero any more, so nothing can overflow.`,
  },
  {
    id: 'E9.3',
    kind: 'numeric',
    prompt:
      'At some $\\data{x}$ the gate logits are $(0.5,\\,-0.2,\\,1)$; the experts have means $(-1,\\,0.5,\\,2)$ and standard deviations $(0.5,\\,0.4,\\,0.8)$. The datum is $\\data{y}=1.2$. How responsible are experts 2 and 3?',
    fields: ['responsibility of expert 2', 'responsibility of expert 3'],
    answer: () => [second, third],
    tolerance: [0.002, 0.002],
    hints: ['Gate times density for each expert, then divide by the sum of the three.', `The gate is $(${gates})$.`],
    solution: `$h=(${fit.responsibilities.map((share) => share.toFixed(6)).join(',\\ ')})$. Expert 1 is far off, and between the other two the gate and the nearness both matter.`,
  },
  {
    id: 'E9.4',
    kind: 'numeric',
    prompt:
      'The same gate, experts and datum. What is the gradient of $-\\log p(\\data{y}\\mid\\data{x})$ with respect to gate logit 3? And which way does gradient descent move that logit?',
    fields: ['the gradient'],
    answer: () => [slope],
    tolerance: [0.002],
    hints: ['It is gate minus responsibility, $\\prior{\\pi_3}-\\p{h_3}$.', 'Descent goes against the gradient.'],
    solution: `$\\pi_3-h_3=${(gate[2] ?? NaN).toFixed(6)}-${third.toFixed(6)}=${slope.toFixed(6)}$. Descent moves the logit the other way, up: the gate chases the responsibilities.`,
  },
  {
    id: 'E9.5',
    kind: 'numeric',
    prompt:
      'Three experts take the fractions $f=(0.5,\\,0.25,\\,0.25)$ of the tokens; the router’s mean probabilities are $P=(0.4,\\,0.35,\\,0.25)$. What is $N\\sum_if_iP_i$?',
    fields: ['the balance'],
    answer: () => [balance],
    tolerance: [0.002],
    hints: ['Three products, one sum, times the number of experts.'],
    solution: `$3\\,(${terms})=${balance.toFixed(2)}$. Even loads give 1, and a router that sends everything to one expert, and is sure of it, gives 3.`,
  },
  {
    id: 'E9.6',
    kind: 'widget',
    figure: 'simplex',
    params: simplexParams,
    prompt:
      'Leave the logits at $(1,\\,2,\\,0.5)$. Find the temperature at which their softmax has an entropy of exactly 1 nat.',
    goals: [{ says: 'an entropy of 1 nat, at the logits $(1,\\,2,\\,0.5)$', met: entropyIsOne }],
    hints: [
      `The entropy grows with $T$, from 0 to $\\log 3=${Math.log(3).toFixed(4)}$. One nat is not far from the top.`,
      'Drag the ring on the curve of entropies to the height of 1. The slope $\\operatorname{Var}/T^3$ tells how far a step will carry you.',
    ],
    solution: `At $T=${oneNatAt.toFixed(4)}$. There is only one: the slope is never negative, so the curve crosses each height once.`,
  },
];
