import { posterior } from '../../math/discreteModel.ts';
import { klCategorical } from '../../math/kl.ts';
import type { Chain, Draw, Estimate } from '../../notebook/derivation.ts';
import type { discrete as params } from './params.ts';
import { modelOf, qOf, statesOf, sum, type Values } from './states.ts';

/** log of the mean weight p(x, z)/q(z) of samples of q. How often each state came up is all that matters. */
function sampledLogMean(values: Values, draw: Draw): Estimate {
  const states = statesOf(values);
  const weights = states.map(({ q, joint }) => joint / q);
  const uniforms = draw.uniforms('D8.evidence', draw.n);
  const first = states[0]?.q ?? NaN;
  const second = first + (states[1]?.q ?? NaN);
  const counts = [0, 0, 0];
  for (let i = 0; i < uniforms.length; i++) {
    const u = uniforms[i] ?? NaN;
    const z = u < first ? 0 : u < second ? 1 : 2;
    counts[z] = (counts[z] ?? NaN) + 1;
  }
  const mean = weights.reduce((total, w, z) => total + w * (counts[z] ?? NaN), 0) / draw.n;
  const squares = weights.reduce((total, w, z) => total + (counts[z] ?? NaN) * (w - mean) ** 2, 0);
  return { mean: Math.log(mean), standardError: Math.sqrt(squares / (draw.n - 1) / draw.n) / mean };
}

const ratio = String.raw`\frac{\p{p(}\data{x},\z{z}\p{)}}{\q{q(z)}}`;

/** The evidence lower bound by Jensen's inequality. */
export const evidence: Chain<typeof params> = {
  id: 'D8.evidence',
  title: 'A lower bound on the log evidence',
  lines: [
    {
      tex: String.raw`\log\ev{p(x)}=\log\sum_{\z{z}}\p{p(}\data{x},\z{z}\p{)}`,
      relation: 'start',
      rule: 'Marginalize: add up every way in which $x$ can come about.',
      route: 'enumeration',
      how: 'logarithm of the sum of three joints',
      evaluate: (values) => Math.log(sum(statesOf(values), ({ joint }) => joint)),
    },
    {
      tex: String.raw`\log\sum_{\z{z}}\q{q(z)}\,${ratio}`,
      relation: '=',
      rule: 'Multiply by $\\q{q}/\\q{q}$; this needs $\\q{q}>0$ wherever $p(x,z)>0$.',
      route: 'enumeration',
      how: 'logarithm of the sum of q times p over q',
      evaluate: (values) => Math.log(sum(statesOf(values), ({ q, joint }) => q * (joint / q))),
    },
    {
      tex: String.raw`\log\E_{\z{z}\sim\q{q}}\Bigl[${ratio}\Bigr]`,
      relation: '=',
      rule: 'Read the sum as an expectation.',
      route: 'Monte Carlo',
      how: 'logarithm of the mean weight of samples of q; the error of a logarithm by the delta method',
      evaluate: sampledLogMean,
    },
    {
      tex: String.raw`\E_{\z{z}\sim\q{q}}\Bigl[\log${ratio}\Bigr]=:\elbo{\mathcal L(q)}`,
      relation: '≥',
      rule: 'Jensen: $\\log$ is strictly concave. Equal only if the ratio is one constant, and then $\\q{q}$ is the posterior.',
      route: 'enumeration',
      how: 'sum of q times the log-ratio',
      evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(joint / q)),
      slack: {
        tex: String.raw`\gap{\KL{q}{p(z\mid x)}}`,
        evaluate: (values) => klCategorical(qOf(values), posterior(modelOf(values))),
      },
      slip: {
        tex: String.raw`\E_{\z{z}\sim\q{q}}\bigl[\log\p{p(}\data{x},\z{z}\p{)}\bigr]`,
        says: '$\\q{q}$ is forgotten under the logarithm: the value lies lower by the entropy of $\\q{q}$.',
        evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(joint)),
      },
    },
  ],
};
