import { discreteElbo } from '../../math/discreteElbo.ts';
import { iwaeGap } from '../../math/iwae.ts';
import { iwaeByEnumeration } from '../../math/iwaeEnumeration.ts';
import { minusLog1p } from '../../math/remainder.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { modelOf, qOf, statesOf, sum } from '../d08-jensen-bound/states.ts';
import type { importance as params } from './params.ts';
import { overTuples, weightsOf, type Values } from './tuples.ts';

/** log p(x) − L_K, as an integral of one variable. */
const gapAt = (values: Values, size: number): number => iwaeGap(modelOf(values), qOf(values), size);

/** With one sample nothing can be left out, and the step down stays where it is. */
const fewer = ({ importanceSamples }: Values): number => Math.max(1, importanceSamples - 1);

/** The mean over a tuple of f(mean of the tuple without this draw, state of this draw), from how often each state occurs. */
function leaveOneOut(values: Values, f: (rest: number, mean: number) => number): number {
  const [w1, w2, w3] = weightsOf(values);
  const size = values.importanceSamples;
  return overTuples(values, size, (n1, n2, n3) => {
    const mean = (n1 * w1 + n2 * w2 + n3 * w3) / size;
    if (size === 1) return f(mean, mean);
    let total = 0;
    if (n1 > 0) total += n1 * f(((n1 - 1) * w1 + n2 * w2 + n3 * w3) / (size - 1), mean);
    if (n2 > 0) total += n2 * f((n1 * w1 + (n2 - 1) * w2 + n3 * w3) / (size - 1), mean);
    if (n3 > 0) total += n3 * f((n1 * w1 + n2 * w2 + (n3 - 1) * w3) / (size - 1), mean);
    return total / size;
  });
}

/** The importance-weighted bound between the evidence and the ELBO. */
export const importanceWeighted: Chain<typeof params> = {
  id: 'D16.importance',
  title: 'More samples, a tighter bound',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\log\ev{p(x)}=\log\E_{z_{1:K}\sim\q{q}}\Bigl[\tfrac1K\textstyle\sum_k w_k\Bigr],\\&w_k=\frac{\p{p(}\data{x},\z{z_k}\p{)}}{\q{q(z_k)}}\end{aligned}`,
      relation: 'start',
      rule: 'The average weight is unbiased for $p(x)$, because $\\q{q}>0$ wherever $p(x,z)>0$.',
      route: 'enumeration',
      how: 'logarithm of the mean over all $3^K$ tuples',
      evaluate: (values) => {
        const [w1, w2, w3] = weightsOf(values);
        const size = values.importanceSamples;
        return Math.log(overTuples(values, size, (n1, n2, n3) => (n1 * w1 + n2 * w2 + n3 * w3) / size));
      },
    },
    {
      tex: String.raw`\elbo{\mathcal L_K}=\E\Bigl[\log\tfrac1K\textstyle\sum_k w_k\Bigr]`,
      relation: '≥',
      rule: 'Jensen: $\\log$ is concave.',
      route: 'enumeration',
      how: 'mean of the logarithm over all $3^K$ tuples',
      evaluate: (values) => {
        const [w1, w2, w3] = weightsOf(values);
        const size = values.importanceSamples;
        return overTuples(values, size, (n1, n2, n3) => Math.log((n1 * w1 + n2 * w2 + n3 * w3) / size));
      },
      slack: {
        tex: String.raw`\gap{\int_0^\infty\Bigl(\E_q\bigl[e^{-\frac{tw}{K\,p(x)}}\bigr]^K-e^{-t}\Bigr)\frac{dt}t}`,
        evaluate: (values) => gapAt(values, values.importanceSamples),
      },
      slip: {
        tex: String.raw`\E\Bigl[\tfrac1K\textstyle\sum_k\log w_k\Bigr]`,
        says: 'The logarithm is taken before the average, not after: however large $K$, that is the ELBO.',
        evaluate: (values) => {
          const [w1, w2, w3] = weightsOf(values);
          const [log1, log2, log3] = [Math.log(w1), Math.log(w2), Math.log(w3)];
          const size = values.importanceSamples;
          return overTuples(values, size, (n1, n2, n3) => (n1 * log1 + n2 * log2 + n3 * log3) / size);
        },
      },
    },
    {
      tex: String.raw`\E\Bigl[\tfrac1K\textstyle\sum_i\log\tfrac1{K-1}\sum_{k\ne i}w_k\Bigr]`,
      relation: '≥',
      rule: 'The mean $\\bar w$ of $K$ weights is the mean of its $K$ leave-one-out means $\\bar w_{-i}$; Jensen inside, with $h(r)=r-\\log(1+r)$ for its gap. (With $K=1$ nothing is left out, and the lines stay at $\\mathcal L_1$.)',
      route: 'enumeration',
      how: 'all $3^K$ tuples, each draw left out in turn',
      evaluate: (values) => leaveOneOut(values, (rest) => Math.log(rest)),
      slack: {
        tex: String.raw`\gap{\E\Bigl[\tfrac1K\textstyle\sum_i h\bigl(\bar w_{-i}/\bar w-1\bigr)\Bigr]}`,
        evaluate: (values) => leaveOneOut(values, (rest, mean) => minusLog1p((rest - mean) / mean)),
      },
    },
    {
      tex: String.raw`\elbo{\mathcal L_{K-1}}`,
      relation: '=',
      rule: 'Each leave-one-out mean has the law of a mean of $K-1$ samples.',
      route: 'enumeration',
      how: 'how often each state comes up among $K-1$ draws, with multinomial probabilities',
      evaluate: (values) => iwaeByEnumeration(modelOf(values), qOf(values), fewer(values)),
    },
    {
      tex: String.raw`\elbo{\mathcal L_1}=\elbo{\mathcal L(q)}`,
      relation: '≥',
      rule: 'Repeat down to one sample: the ELBO.',
      route: 'enumeration',
      how: 'sum of q times the log-ratio',
      evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(joint / q)),
      slack: {
        tex: String.raw`\gap{\KL{q}{p(z\mid x)}}-\gap{(\log p(x)-\mathcal L_{K-1})}`,
        evaluate: (values) => discreteElbo(modelOf(values), qOf(values)).gap - gapAt(values, fewer(values)),
      },
    },
  ],
};
