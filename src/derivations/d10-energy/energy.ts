import { categoricalEntropy } from '../../math/categorical.ts';
import { discreteElbo } from '../../math/discreteElbo.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { discrete as params } from '../d08-jensen-bound/params.ts';
import { modelOf, qOf, statesOf, sum } from '../d08-jensen-bound/states.ts';

const expectedLogJoint = String.raw`\E_{\q{q}}\bigl[\log\p{p(}\data{x},\z{z}\p{)}\bigr]`;

/** The bound as expected complete log-likelihood plus entropy. */
export const energy: Chain<typeof params> = {
  id: 'D10.energy',
  title: 'Energy plus entropy',
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
      tex: String.raw`${expectedLogJoint}-\E_{\q{q}}\bigl[\log\q{q(z)}\bigr]`,
      relation: '=',
      rule: 'The logarithm of a quotient.',
      route: 'enumeration',
      how: 'two sums',
      evaluate: (values) => {
        const states = statesOf(values);
        return sum(states, ({ q, joint }) => q * Math.log(joint)) - sum(states, ({ q }) => q * Math.log(q));
      },
    },
    {
      tex: String.raw`${expectedLogJoint}+H(\q{q})`,
      relation: '=',
      rule: 'The definition of entropy, $H(\\q{q})=-\\E_{\\q{q}}[\\log\\q{q(z)}]$.',
      route: 'exact',
      how: 'log prior and log-likelihood under q, and the entropy routine',
      evaluate: (values) => {
        const q = qOf(values);
        return discreteElbo(modelOf(values), q).expectedLogJoint + categoricalEntropy(q);
      },
      slip: {
        tex: String.raw`${expectedLogJoint}-H(\q{q})`,
        says: 'Half a change of sign: minus the entropy belongs to the loss, where the other term has its minus too; the bound rewards entropy.',
        evaluate: (values) => {
          const q = qOf(values);
          return discreteElbo(modelOf(values), q).expectedLogJoint - categoricalEntropy(q);
        },
      },
    },
  ],
};
