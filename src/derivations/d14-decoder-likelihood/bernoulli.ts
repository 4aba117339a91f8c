import { bernoulliLosses, sigmoid } from '../../math/likelihoodBernoulli.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { coins as params } from './params.ts';

const pixels = ({ shade1, shade2, shade3, logit1, logit2, logit3 }: ValuesOf<typeof params>) => ({
  x: [shade1, shade2, shade3],
  logits: [logit1, logit2, logit3],
});

/** The loss of a decoder that gives each pixel a probability of being white. */
export const bernoulli: Chain<typeof params> = {
  id: 'D14.bernoulli',
  title: 'A Bernoulli decoder, by its logits',
  lines: [
    {
      tex: String.raw`\begin{aligned}-\sum_j\bigl[&\data{x_j}\log\p{\pi_j}\\&+(1-\data{x_j})\log(1-\p{\pi_j})\bigr]\end{aligned}`,
      relation: 'start',
      rule: 'The definition, with $\\p{\\pi_j}=1/(1+e^{-\\p{\\ell_j}})$.',
      route: 'enumeration',
      how: 'through the probabilities; beyond $\\ell=37$ a computer would round $\\pi$ to 1 and lose $\\log(1-\\pi)$',
      evaluate: (values) => {
        const { x, logits } = pixels(values);
        return -x.reduce((sum, value, j) => {
          const white = 1 / (1 + Math.exp(-(logits[j] ?? NaN)));
          return sum + value * Math.log(white) + (1 - value) * Math.log(1 - white);
        }, 0);
      },
    },
    {
      tex: String.raw`\sum_j\bigl[\operatorname{softplus}(\p{\ell_j})-\data{x_j}\p{\ell_j}\bigr]`,
      relation: '=',
      rule: '$\\log\\pi=\\ell-\\operatorname{softplus}\\ell$ and $\\log(1-\\pi)=-\\operatorname{softplus}\\ell$, with $\\operatorname{softplus}\\ell=\\log(1+e^\\ell)$.',
      route: 'exact',
      how: 'from the logits, as $\\max(\\ell,0)-x\\ell+\\log(1+e^{-|\\ell|})$',
      evaluate: (values) => {
        const { x, logits } = pixels(values);
        return bernoulliLosses(x, logits).reduce((sum, loss) => sum + loss, 0);
      },
      slip: {
        tex: String.raw`\sum_j\bigl[\operatorname{softplus}(\p{\pi_j})-\data{x_j}\p{\pi_j}\bigr]`,
        says: 'The decoder already ended in a sigmoid, and its probabilities are taken for logits: the sigmoid is applied twice.',
        evaluate: (values) => {
          const { x, logits } = pixels(values);
          return bernoulliLosses(x, logits.map(sigmoid)).reduce((sum, loss) => sum + loss, 0);
        },
      },
    },
  ],
};
