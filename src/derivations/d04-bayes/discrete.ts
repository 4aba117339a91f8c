import { discretePosterior } from '../../math/bayesDiscrete.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { screening as params } from './params.ts';

/** p(x, z) for the four outcomes: the test negative or positive (x), the condition absent or present (z). */
function table({ prevalence, sensitivity, falseAlarm }: ValuesOf<typeof params>) {
  const absent = 1 - prevalence;
  return {
    positive: { absent: absent * falseAlarm, present: prevalence * sensitivity },
    negative: { absent: absent * (1 - falseAlarm), present: prevalence * (1 - sensitivity) },
  };
}

const people = 10_000;
const logistic = (a: number): number => 1 / (1 + Math.exp(-a));

/** The probability of a rare condition after a positive test. */
export const discrete: Chain<typeof params> = {
  id: 'D4.discrete',
  title: 'Discrete: a rare condition z, a positive test x',
  unit: '',
  lines: [
    {
      tex: String.raw`p(\z{z}{=}1\mid \data{x})=\frac{\#(\z{z}{=}1,\data{x})}{\#(\data{x})}`,
      relation: 'start',
      rule: 'A conditional probability is a frequency: the share of those who test positive that has the condition.',
      route: 'enumeration',
      how: 'expected counts among 10,000 people: true positives over all positives',
      evaluate: ({ prevalence, sensitivity, falseAlarm }) => {
        const ill = people * prevalence;
        const truePositives = ill * sensitivity;
        const falsePositives = (people - ill) * falseAlarm;
        return truePositives / (truePositives + falsePositives);
      },
    },
    {
      tex: String.raw`\frac{p(\data{x},\z{z}{=}1)}{\ev{p(\data{x})}}`,
      relation: '=',
      rule: 'Divide both counts by the number of people: the definition of a conditional probability.',
      route: 'enumeration',
      how: 'the table of joint probabilities: one entry over the sum of its column',
      evaluate: (values) => {
        const { positive } = table(values);
        return positive.present / (positive.present + positive.absent);
      },
      slip: {
        tex: String.raw`\frac{p(\data{x},\z{z}{=}1)}{p(\z{z}{=}1)}`,
        says: 'Divided by the other margin, this is $p(x\\mid z{=}1)$: the confusion of the inverse.',
        evaluate: (values) => {
          const { positive, negative } = table(values);
          return positive.present / (positive.present + negative.present);
        },
      },
    },
    {
      tex: String.raw`\frac{\p{p(\data{x}\mid \z{z}{=}1)}\,\prior{p(\z{z}{=}1)}}{\sum_{\z{z}} \p{p(\data{x}\mid \z{z})}\,\prior{p(\z{z})}}`,
      relation: '=',
      rule: 'The product rule on top, the sum rule below: Bayes’ theorem.',
      route: 'exact',
      how: 'posterior from prior and likelihood, in logarithms',
      evaluate: ({ prevalence, sensitivity, falseAlarm }) =>
        discretePosterior([1 - prevalence, prevalence], [falseAlarm, sensitivity]).posterior[1] ?? NaN,
      slip: {
        tex: String.raw`\sum_{\z{z}} \p{p(\data{x}\mid \z{z})}\,\prior{p(\z{z})}`,
        says: 'The sum is the denominator, not the fraction: $z$ is summed out, so it cannot be a function of $z$. It is the evidence.',
        evaluate: ({ prevalence, sensitivity, falseAlarm }) =>
          discretePosterior([1 - prevalence, prevalence], [falseAlarm, sensitivity]).evidence,
      },
    },
    {
      tex: String.raw`\sigma\Bigl(\log\tfrac{\prior{p(\z{z}=1)}}{\prior{p(\z{z}=0)}}+\log\tfrac{\p{p(\data{x}\mid \z{z}=1)}}{\p{p(\data{x}\mid \z{z}=0)}}\Bigr)`,
      relation: '=',
      rule: 'Divide top and bottom by the numerator: what is left is the logistic function $\\sigma(a)=1/(1+e^{-a})$ of the log-odds, and log-odds add. Where no one without the condition tests positive, the odds are infinite and $\\sigma$ is 1.',
      route: 'exact',
      how: 'logistic of the prior log-odds plus the log likelihood ratio',
      evaluate: ({ prevalence, sensitivity, falseAlarm }) =>
        logistic(Math.log(prevalence / (1 - prevalence)) + Math.log(sensitivity / falseAlarm)),
      slip: {
        tex: String.raw`\sigma\Bigl(\log\tfrac{\p{p(\data{x}\mid \z{z}=1)}}{\p{p(\data{x}\mid \z{z}=0)}}\Bigr)`,
        says: 'The prior odds are left out, as if the condition were as common as not: the base rate is neglected.',
        evaluate: ({ sensitivity, falseAlarm }) => logistic(Math.log(sensitivity / falseAlarm)),
      },
    },
  ],
};
