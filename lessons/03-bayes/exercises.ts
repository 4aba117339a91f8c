import type { Exercise } from '../../src/notebook/exercise.ts';
import { params as square } from '../../src/widgets/bayes-square/params.ts';
import { evenChance } from './goals.ts';
import { afterOne, afterPositives, evenPrevalence, known, screened, tenThousand } from './numbers.ts';

const real = tenThousand.truePositives.toFixed(0);
const false_ = tenThousand.falseAlarms.toFixed(0);
const odds = (afterPositives(2) / (1 - afterPositives(2))).toFixed(5);
const precision = (1 / known.std ** 2).toFixed(0);

/** The exercises of lesson 3; every answer is computed by the functions that the page uses. */
export const exercises: readonly Exercise[] = [
  {
    id: 'E3.1',
    kind: 'numeric',
    prompt:
      'A condition has a prevalence of 1%, a test a sensitivity of 95% and a false-positive rate of 8%. What is the probability of the condition given a positive test?',
    fields: ['probability'],
    answer: () => [afterOne.posterior],
    tolerance: [0.002],
    hints: [
      'Imagine 10,000 people, and count those who test positive.',
      `${real} true positives, ${false_} false ones.`,
    ],
    solution: `$${real}/(${real}+${false_})=${afterOne.posterior.toFixed(4)}$. Most positives are false, because people without the condition are 99 times as many.`,
  },
  {
    id: 'E3.2',
    kind: 'widget',
    figure: 'bayes-square',
    params: square,
    prompt:
      'Keep the test as it is, 95% and 8%, with one positive result. Move the prevalence until that result means a 50% chance of the condition.',
    goals: [{ says: 'the posterior within half a percent of 50%', met: evenChance }],
    hints: [
      'Posterior odds are prior odds times the likelihood ratio, $0.95/0.08$.',
      'Even odds are 1, so the prior odds must be $0.08/0.95$. Type the prevalence, or hold Shift for small steps.',
    ],
    solution: `$p/(1-p)=0.08/0.95$, so $p=${evenPrevalence.toFixed(4)}$: nearly one person in thirteen. In the rarer case the false alarms win.`,
  },
  {
    id: 'E3.3',
    kind: 'numeric',
    prompt: 'The same test, two positive results, independent given the condition. What is the posterior now?',
    fields: ['probability'],
    answer: () => [afterPositives(2)],
    tolerance: [0.003],
    hints: ['Multiply the odds by the likelihood ratio twice.', 'Yesterday’s posterior is today’s prior.'],
    solution: `The odds are $\\tfrac1{99}\\cdot${screened.ratio}^2=${odds}$, the probability $${odds}/(1+${odds})=${afterPositives(2).toFixed(4)}$.`,
  },
  {
    id: 'E3.4',
    kind: 'numeric',
    prompt:
      'Your prior is $z\\sim N(0,1)$. Three readings, $1.2$, $0.8$ and $1.1$, are drawn from $N(z,0.5^2)$. What are the mean and the standard deviation of the posterior?',
    fields: ['mean', 'standard deviation'],
    answer: () => [known.mean, known.std],
    tolerance: [0.002, 0.002],
    hints: [
      'Precisions, one over the variance, add: 1 from the prior, 4 from each reading.',
      'The mean is the sum of precision times value, over the total precision. The prior’s value is 0.',
    ],
    solution: `The precision is $1+3\\cdot4=${precision}$. The mean is $4\\,(1.2+0.8+1.1)/${precision}=${known.mean.toFixed(4)}$, the standard deviation $1/\\sqrt{${precision}}=${known.std.toFixed(4)}$. It is the one that Figure 3.2 starts with.`,
  },
  {
    id: 'E3.5',
    kind: 'choice',
    prompt:
      'Find the slip. The notes write $p(z\\mid x)=\\dfrac{p(x\\mid z)\\,p(z)}{p(x)}$, and go on: $=\\displaystyle\\int p(x\\mid z)\\,p(z)\\,dz$.',
    options: [
      '$p(x\\mid z)$ and $p(z\\mid x)$ are swapped in the fraction.',
      'The integral equals the denominator $p(x)$, not the fraction.',
      'The integral should be over $x$.',
      'Nothing is wrong.',
    ],
    correct: 1,
    hints: ['Does the right side depend on $z$? Does the left?', 'What does the sum rule say about $p(x)$?'],
    solution:
      'In the last integral $z$ is integrated out, so it cannot equal a function of $z$. It is the evidence, $p(x)=\\int p(x\\mid z)\\,p(z)\\,dz$, which stands below the line. What is intractable is the denominator.',
  },
];
