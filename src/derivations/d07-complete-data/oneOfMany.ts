import { log1pExp, logSumExp } from '../../math/logSumExp.ts';
import { logProb } from '../../math/normal.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { oneDatum as params } from './params.ts';

type Values = ValuesOf<typeof params>;

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/** log p(x, z) for z = 1 and z = 2. */
const logJoints = ({ datum, weight1, mean1, mean2, std1, std2 }: Values): [number, number] => [
  Math.log(weight1) + logProb({ mean: mean1, std: std1 }, datum),
  Math.log1p(-weight1) + logProb({ mean: mean2, std: std2 }, datum),
];

/** log p(x, z = 2) − log p(x, z = 1): the log-odds of the second component, where 2π cancels. */
function logOdds({ datum, weight1, mean1, mean2, std1, std2 }: Values): number {
  const distances = ((datum - mean1) / std1) ** 2 - ((datum - mean2) / std2) ** 2;
  return Math.log((1 - weight1) / weight1) + Math.log(std1 / std2) + distances / 2;
}

/** The joint if z were known, the best guess of z, the sum over z. */
export const oneOfMany: Chain<typeof params> = {
  id: 'D7.unknown',
  title: 'One term if z is observed, the sum over z if not',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\log\p{p(}\data{x},\z{z}\p{)}\\&=\log\prior{p(z)}+\log\p{p(}\data{x}\mid\z{z}\p{)},\quad\z{z}=1\end{aligned}`,
      relation: 'start',
      rule: 'The product rule. It needs a known $\\z{z}$, here 1.',
      route: 'exact',
      how: 'log weight plus log density, written out',
      evaluate: ({ datum, weight1, mean1, std1 }) =>
        Math.log(weight1) - Math.log(std1) - logRootTwoPi - (datum - mean1) ** 2 / (2 * std1 * std1),
    },
    {
      tex: String.raw`\max_{\z{z}}\,\log\p{p(}\data{x},\z{z}\p{)}`,
      relation: '≤',
      rule: 'The best single guess of $\\z{z}$, a hard assignment, is at least as good as any other guess.',
      route: 'enumeration',
      how: 'the larger of the two joints',
      evaluate: (values) => Math.max(...logJoints(values)),
      slack: {
        tex: String.raw`\gap{\max\Bigl(0,\log\tfrac{p(z=2\mid x)}{p(z=1\mid x)}\Bigr)}`,
        evaluate: (values) => Math.max(0, logOdds(values)),
      },
      slip: {
        tex: String.raw`\max_{\z{z}}\,\log\p{p(}\data{x}\mid\z{z}\p{)}`,
        says: 'The weights are left out, so the guess is by likelihood alone and the value is no joint.',
        evaluate: ({ datum, mean1, mean2, std1, std2 }) =>
          Math.max(logProb({ mean: mean1, std: std1 }, datum), logProb({ mean: mean2, std: std2 }, datum)),
      },
    },
    {
      tex: String.raw`\log\sum_{\z{z}}\p{p(}\data{x},\z{z}\p{)}=\log\ev{p(x)}`,
      relation: '≤',
      rule: 'A sum of positive terms exceeds each of them.',
      route: 'enumeration',
      how: 'log-sum-exp of the two joints',
      evaluate: (values) => logSumExp(logJoints(values)),
      slack: {
        tex: String.raw`\gap{-\log\max_z p(z\mid x)}`,
        evaluate: (values) => log1pExp(-Math.abs(logOdds(values))),
      },
      slip: {
        tex: String.raw`\sum_{\z{z}}\log\p{p(}\data{x},\z{z}\p{)}`,
        says: 'The logarithm is moved inside the sum, where it does not belong: the log of a sum is no sum of logs.',
        evaluate: (values) => logJoints(values)[0] + logJoints(values)[1],
      },
    },
    {
      tex: String.raw`\max_{\z{z}}\,\log\p{p(}\data{x},\z{z}\p{)}+\log K`,
      relation: '≤',
      rule: 'Each of the $K=2$ terms is at most the largest.',
      route: 'enumeration',
      how: 'maximum plus log 2',
      evaluate: (values) => Math.max(...logJoints(values)) + Math.LN2,
      slack: {
        tex: String.raw`\gap{\log K+\log\max_z p(z\mid x)}`,
        // log 2 − log(1 + e^(−Δ)), without cancellation where the two are equal
        evaluate: (values) => -Math.log1p(Math.expm1(-Math.abs(logOdds(values))) / 2),
      },
    },
  ],
};
