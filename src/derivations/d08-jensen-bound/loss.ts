import { discreteElbo } from '../../math/discreteElbo.ts';
import { logJoint } from '../../math/discreteModel.ts';
import { logSumExp } from '../../math/logSumExp.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { discrete as params } from './params.ts';
import { modelOf, qOf, statesOf, sum } from './states.ts';

const ratio = String.raw`\frac{\p{p(}\data{x},\z{z}\p{)}}{\q{q(z)}}`;

/** The same step with the sign of a loss. */
export const loss: Chain<typeof params> = {
  id: 'D8.loss',
  title: 'With the sign of a loss: an upper bound to minimize',
  lines: [
    {
      tex: String.raw`\mathcal L_{\mathrm{MLL}}=-\log\ev{p(x)}`,
      relation: 'start',
      rule: 'The negative marginal log-likelihood of one datum.',
      route: 'enumeration',
      how: 'minus log-sum-exp of the log joints',
      evaluate: (values) => -logSumExp(logJoint(modelOf(values))),
    },
    {
      tex: String.raw`\elbo{\mathcal E(\theta,q)}=-\E_{\q{q}}\Bigl[\log${ratio}\Bigr]`,
      relation: '≤',
      rule: 'Jensen for the convex $-\\log$: what bounds the log evidence from below bounds the loss from above.',
      route: 'enumeration',
      how: 'sum of q times the log of q over p',
      evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(q / joint)),
      slack: {
        tex: String.raw`\gap{\KL{q}{p(z\mid x)}}`,
        evaluate: (values) => discreteElbo(modelOf(values), qOf(values)).gap,
      },
      slip: {
        tex: String.raw`\elbo{\mathcal E(\theta,q)}=\E_{\q{q}}\Bigl[\log${ratio}\Bigr]`,
        says: 'The loss is called the lower bound: with this sign it bounds $\\log p(x)$ from below and is to be maximized.',
        evaluate: (values) => sum(statesOf(values), ({ q, joint }) => q * Math.log(joint / q)),
      },
    },
  ],
};
