import { argmax } from '../../math/argmax.ts';
import { centralGradient } from '../../math/centralSlope.ts';
import { balanceGradient, routeTopOne } from '../../math/routing.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { router } from './params.ts';
import { logitsOf, N, softLoads, T } from './tokens.ts';

/** The share of the tokens that go to each expert. */
function hardLoads(logits: readonly (readonly number[])[]): number[] {
  const picks = logits.map(argmax);
  return Array.from({ length: N }, (_, i) => picks.filter((pick) => pick === i).length / T);
}

/** The gradient of the balance loss for the logits of the first token. */
export const routerGradient: Chain<typeof router> = {
  id: 'D20.gradient',
  title: 'The gradient reaches the router through P alone',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\frac{\partial\mathcal L_{\mathrm{aux}}}{\partial a_{1i}},\quad f\text{ held fixed}`,
      relation: 'start',
      rule: 'The slope with respect to the logits of the first token, after bias and sharpness. Off ties a small move leaves every argmax as it is, so $f$ does not move.',
      route: 'finite difference',
      how: 'central differences of sixth order',
      evaluate: (values) => {
        const [first = [], ...rest] = logitsOf(values);
        const f = hardLoads([first, ...rest]);
        const loss = (row: readonly number[]): number =>
          values.alpha * N * softLoads([row, ...rest]).reduce((sum, load, i) => sum + load * (f[i] ?? NaN), 0);
        return centralGradient(loss, first, 0.05);
      },
    },
    {
      tex: String.raw`\frac{\alpha N}{T}\,p_1(i)\Bigl(f_i-\sum_jf_j\,p_1(j)\Bigr)`,
      relation: '=',
      rule: 'The derivatives of softmax (D17). Descent lowers the logit of each expert that is busier than the mean $\\sum_jf_j\\,p_1(j)$.',
      route: 'exact',
      how: 'the closed form',
      tolerance: 1e-7,
      toleranceReason: 'a finite difference has the rounding of the function divided by its step',
      evaluate: (values) => balanceGradient(routeTopOne(logitsOf(values)), values.alpha)[0] ?? [],
      slip: {
        tex: String.raw`\frac{\alpha N}{T}\,f_i`,
        says: 'This is the slope for the probability $p_1(i)$, as if the probabilities could move one at a time.',
        evaluate: (values) => hardLoads(logitsOf(values)).map((load) => (values.alpha * N * load) / T),
      },
    },
  ],
};
