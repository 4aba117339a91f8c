import { logSumExp } from '../../math/logSumExp.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { logitsOf, shares } from './logitsOf.ts';
import type { logits, temperature } from './params.ts';

/** Softmax as it is written, as it is computed, and in logarithms. */
export const softmaxForms: Chain<typeof logits & typeof temperature> = {
  id: 'D17.softmax',
  title: 'Softmax, shifted, and by log-sum-exp',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\pi_k=\frac{e^{a_k/T}}{\sum_je^{a_j/T}}`,
      relation: 'start',
      rule: 'The definition: positive sizes, divided by their sum.',
      route: 'exact',
      how: 'plain exponentials',
      evaluate: (values) => shares(logitsOf(values).map((a) => Math.exp(a / values.temperature))),
    },
    {
      tex: String.raw`\frac{e^{(a_k+c)/T}}{\sum_je^{(a_j+c)/T}}`,
      relation: '=',
      rule: 'The factor $e^{c/T}$ cancels: only differences of logits count, $K-1$ of them.',
      route: 'exact',
      how: '$c=-\\max_j a_j$, so that no exponential overflows',
      evaluate: (values) => {
        const a = logitsOf(values);
        const c = -Math.max(...a);
        return shares(a.map((each) => Math.exp((each + c) / values.temperature)));
      },
      slip: {
        tex: String.raw`\frac{e^{(a_k+c)/T}}{\sum_je^{a_j/T}}`,
        says: 'The constant is added above the line only, so nothing cancels and the sum is not 1.',
        evaluate: (values) => {
          const a = logitsOf(values);
          const c = -Math.max(...a);
          return shares(a.map((each) => Math.exp(each / values.temperature))).map(
            (each) => each * Math.exp(c / values.temperature),
          );
        },
      },
    },
    {
      tex: String.raw`\exp\bigl(a_k/T-\operatorname{LSE}(a/T)\bigr)`,
      relation: '=',
      rule: 'Take the logarithm; $\\operatorname{LSE}(u)=\\log\\sum_je^{u_j}$.',
      route: 'exact',
      how: 'log-sum-exp, then one exponential each',
      evaluate: (values) => {
        const scaled = logitsOf(values).map((a) => a / values.temperature);
        const normalizer = logSumExp(scaled);
        return scaled.map((each) => Math.exp(each - normalizer));
      },
      slip: {
        tex: String.raw`\exp\bigl((a_k-\operatorname{LSE}(a))/T\bigr)`,
        says: 'The normalizer is worked out at $T=1$ and divided by $T$ afterwards: unless $T=1$, these numbers do not sum to 1.',
        evaluate: (values) => {
          const a = logitsOf(values);
          const normalizer = logSumExp(a);
          return a.map((each) => Math.exp((each - normalizer) / values.temperature));
        },
      },
    },
  ],
};
