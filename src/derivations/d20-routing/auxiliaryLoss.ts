import { argmax } from '../../math/argmax.ts';
import { balanceLoss, routeTopOne } from '../../math/routing.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { router } from './params.ts';
import { logitsOf, N, probabilitiesOf, T } from './tokens.ts';

/** The balance loss, as loads and as a sum over pairs of tokens. */
export const auxiliaryLoss: Chain<typeof router> = {
  id: 'D20.loss',
  title: 'The balance loss',
  unit: '',
  lines: [
    {
      tex: String.raw`\begin{aligned}&\mathcal L_{\mathrm{aux}}=\alpha N\sum_if_iP_i,\\&f_i=\tfrac1T\,\#\{t:\arg\max p_t=i\},\\&P_i=\tfrac1T\sum_tp_t(i)\end{aligned}`,
      relation: 'start',
      rule: 'The definition of Fedus, Zoph and Shazeer (2022): hard load times soft load, added over the experts. Here $p_t$ is the softmax of the logits $a_t$ of token $t$, after $b$ is added to that of expert 1 and all are multiplied by $s$.',
      route: 'exact',
      how: 'counts and means of the six tokens',
      evaluate: (values) => balanceLoss(routeTopOne(logitsOf(values)), values.alpha),
    },
    {
      tex: String.raw`\frac{\alpha N}{T^2}\sum_{t,u}p_t(i_u),\quad i_u=\arg\max p_u`,
      relation: '=',
      rule: 'Write both loads as sums over tokens, and swap the sums: what token $t$ would give to the expert of token $u$.',
      route: 'enumeration',
      how: 'double sum of 36 terms',
      evaluate: (values) => {
        const logits = logitsOf(values);
        let sum = 0;
        for (const row of logits) {
          const p = probabilitiesOf(row);
          for (const other of logits) sum += p[argmax(other)] ?? NaN;
        }
        return (values.alpha * N * sum) / (T * T);
      },
      slip: {
        tex: String.raw`\frac{\alpha N}{T}\sum_tp_t(i_t)`,
        says: 'Each token is paired with its own expert only. That measures how confident the router is, not how even.',
        evaluate: (values) => {
          const sum = logitsOf(values).reduce((total, row) => total + (probabilitiesOf(row)[argmax(row)] ?? NaN), 0);
          return (values.alpha * N * sum) / T;
        },
      },
    },
  ],
};
