import type { Prediction } from '../../src/notebook/exercise.ts';
import { afterOne, afterPositives, screened, tenThousand } from './numbers.ts';

const percent = (share: number, digits = 1): string => (100 * share).toFixed(digits);
const healthy = 10_000 - tenThousand.present;

/** What lesson 3 asks before it shows. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P3.1',
    prompt: `One person in a hundred has a condition. A test finds it in ${percent(screened.sensitivity, 0)}% of those who have it, and raises a false alarm in ${percent(screened.falseAlarm, 0)}% of those who do not. Somebody tests positive. How probable is it that this person has the condition?`,
    options: [
      `About ${percent(screened.sensitivity, 0)}%: that is how often the test is right about it.`,
      `About ${percent(screened.sensitivity - screened.falseAlarm, 0)}%: the false alarms have to be taken off.`,
      'About 50%: it could go either way.',
      `About ${percent(afterOne.posterior, 0)}%.`,
    ],
    correct: 3,
    reveal: `It is ${percent(afterOne.posterior)}%. Count people. Of 10,000, ${tenThousand.present.toFixed(0)} have the condition, and ${tenThousand.truePositives.toFixed(0)} of those test positive. Of the other ${healthy.toLocaleString('en-US')}, ${tenThousand.falseAlarms.toFixed(0)} test positive as well. So ${tenThousand.truePositives.toFixed(0)} of ${(tenThousand.truePositives + tenThousand.falseAlarms).toFixed(0)} positives are real. The ${percent(screened.sensitivity, 0)}% answers another question: how probable a positive test is *given* the condition. Sort the people in the figure by test, and see who stands with whom.`,
  },
  {
    id: 'P3.2',
    prompt: `The same person is tested again, and is positive again. Given the condition, or given its absence, the two results are independent. After one positive test the probability was ${percent(afterOne.posterior)}%. What is it now?`,
    options: [
      `About ${percent(2 * afterOne.posterior, 0)}%, twice as much.`,
      `About ${percent(afterPositives(2), 0)}%.`,
      'More than 95%: two tests can hardly both be wrong.',
    ],
    correct: 1,
    reveal: `It is ${percent(afterPositives(2))}%. Odds are what a test multiplies: each positive result multiplies them by ${screened.ratio}, the ratio of $${screened.sensitivity}$ to $${screened.falseAlarm}$. They went from 1 : 99 to about 1 : 8.3, and now to 1.42 : 1. What you knew after the first test is your prior for the second. Set the number of positive tests in Figure 3.1 to 2, then to 3: ${percent(afterPositives(3))}%.`,
  },
  {
    id: 'P3.3',
    prompt:
      'You want the evidence $\\int p(x\\mid z)\\,p(z)\\,dz$ of a model with 20 latents, and you lay a grid over them: 100 points on each axis. How often must you evaluate the integrand?',
    options: ['$100\\times20=2{,}000$ times.', '$20^{100}$ times, about $10^{130}$.', '$100^{20}=10^{40}$ times.'],
    correct: 2,
    reveal:
      '$10^{40}$ times. Every point of one axis is combined with every point of every other, so each new axis multiplies the cost by 100. At a billion evaluations a second that is about $3\\cdot10^{23}$ years. With one latent the same grid takes 100 evaluations and is right to many digits: the method is not bad, the exponent is. Choose “twenty, 100 points an axis” and read what your own device would need.',
  },
];
