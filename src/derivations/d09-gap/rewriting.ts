import { discreteElbo } from '../../math/discreteElbo.ts';
import { logEvidence, logJoint, posterior } from '../../math/discreteModel.ts';
import { klCategorical } from '../../math/kl.ts';
import { logSumExp } from '../../math/logSumExp.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { discrete as params } from '../d08-jensen-bound/params.ts';
import { modelOf, qOf, statesOf, sum, type Values } from '../d08-jensen-bound/states.ts';

/** p(z | x), each joint over their sum. */
function posteriorOf(values: Values): number[] {
  const states = statesOf(values);
  const evidence = sum(states, ({ joint }) => joint);
  return states.map(({ joint }) => joint / evidence);
}

/** E_q log of p(z | x) p(x) / q(z). */
function boundByPosterior(values: Values): number {
  const exact = posteriorOf(values);
  const evidence = Math.exp(logEvidence(modelOf(values)));
  return qOf(values).reduce((total, q, z) => total + q * Math.log(((exact[z] ?? NaN) * evidence) / q), 0);
}

/** E_q log of p(z | x) / q(z). */
function minusGap(values: Values): number {
  const exact = posteriorOf(values);
  return qOf(values).reduce((total, q, z) => total + q * Math.log((exact[z] ?? NaN) / q), 0);
}

const fromPosterior = String.raw`\E_{\q{q}}\Bigl[\log\frac{\p{p(z\mid x)}\,\ev{p(x)}}{\q{q(z)}}\Bigr]`;
const ratioToPosterior = String.raw`\E_{\q{q}}\Bigl[\log\frac{\p{p(z\mid x)}}{\q{q(z)}}\Bigr]`;

/** The bound is the log evidence minus a divergence from the posterior. */
export const rewriting: Chain<typeof params> = {
  id: 'D9.rewriting',
  title: 'The bound is the log evidence minus a KL to the posterior',
  lines: [
    {
      tex: String.raw`\elbo{\mathcal L(q)}=\E_{\q{q}}\Bigl[\log\frac{\p{p(}\data{x},\z{z}\p{)}}{\q{q(z)}}\Bigr]`,
      relation: 'start',
      rule: 'The definition.',
      route: 'enumeration',
      how: 'sum of q times the log-ratio',
      evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(joint / q)),
    },
    {
      tex: fromPosterior,
      relation: '=',
      rule: 'The product rule, $p(x,z)=p(z\\mid x)\\,p(x)$.',
      route: 'enumeration',
      how: 'posterior first, then the sum',
      evaluate: boundByPosterior,
      slip: {
        tex: `-${fromPosterior}`,
        says: 'The sign is that of the loss $\\mathcal E=-\\mathcal L$, and the line above is the bound.',
        evaluate: (values) => -boundByPosterior(values),
      },
    },
    {
      tex: String.raw`${ratioToPosterior}+\E_{\q{q}}\bigl[\log\ev{p(x)}\bigr]`,
      relation: '=',
      rule: 'The logarithm of a product.',
      route: 'enumeration',
      how: 'two sums; the evidence by log-sum-exp',
      evaluate: (values) => {
        const log = logSumExp(logJoint(modelOf(values)));
        return minusGap(values) + qOf(values).reduce((total, q) => total + q * log, 0);
      },
      slip: {
        tex: ratioToPosterior,
        says: 'The term without $\\z{z}$ is left out: what remains is minus the gap, and no evidence.',
        evaluate: minusGap,
      },
    },
    {
      tex: String.raw`-\gap{\KL{q}{p(z\mid x)}}+\log\ev{p(x)}`,
      relation: '=',
      rule: '$\\log p(x)$ has no $z$ in it; the first term is minus a KL with $\\q{q}$ first.',
      route: 'exact',
      how: 'KL by the routine that keeps the digits of near-equal distributions',
      evaluate: (values) => {
        const model = modelOf(values);
        return logEvidence(model) - klCategorical(qOf(values), posterior(model));
      },
      slip: {
        tex: String.raw`-\gap{\KL{p(z\mid x)}{q}}+\log\ev{p(x)}`,
        says: 'The arguments of the KL are swapped. The expectation is under $\\q{q}$, so $\\q{q}$ comes first.',
        evaluate: (values) => {
          const model = modelOf(values);
          return logEvidence(model) - klCategorical(posterior(model), qOf(values));
        },
      },
    },
    {
      tex: String.raw`\log\ev{p(x)}`,
      relation: '≤',
      rule: 'A KL is never negative, and zero only when $\\q{q}=p(z\\mid x)$.',
      route: 'enumeration',
      how: 'logarithm of the sum of the joints',
      evaluate: (values) => Math.log(sum(statesOf(values), ({ joint }) => joint)),
      slack: {
        tex: String.raw`\gap{\KL{q}{p(z\mid x)}}`,
        evaluate: (values) => discreteElbo(modelOf(values), qOf(values)).gap,
      },
    },
  ],
};
