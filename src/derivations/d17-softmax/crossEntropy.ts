import { centralGradient } from '../../math/centralSlope.ts';
import { softmaxCrossEntropy } from '../../math/softmax.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { delta, differenceReason, logitsOf, shares } from './logitsOf.ts';
import type { label, logits } from './params.ts';

/** The gradient of the cross-entropy of one datum. */
export const crossEntropy: Chain<typeof logits & typeof label> = {
  id: 'D17.crossEntropy',
  title: 'Prediction minus target',
  unit: '',
  ladder: false,
  lines: [
    {
      tex: String.raw`\frac{\partial}{\partial a_j}\bigl(-\log\pi_{\data{y}}\bigr)`,
      relation: 'start',
      rule: 'The slope of the loss $-\\log\\pi_{\\data{y}}$ of a datum of class $\\data{y}$ with respect to each logit, at $T=1$.',
      route: 'finite difference',
      how: 'central differences of sixth order',
      evaluate: (values) =>
        centralGradient((a) => -Math.log(shares(a.map(Math.exp))[values.label - 1] ?? NaN), logitsOf(values), 0.05),
    },
    {
      tex: String.raw`\frac{\partial}{\partial a_j}\operatorname{LSE}(a)-\delta_{j\data{y}}`,
      relation: '=',
      rule: '$-\\log\\pi_{\\data{y}}=\\operatorname{LSE}(a)-a_{\\data{y}}$.',
      route: 'exact',
      how: 'the slope of LSE as $1/\\sum_ie^{a_i-a_j}$, minus one-hot',
      tolerance: 1e-7,
      toleranceReason: differenceReason,
      evaluate: (values) => {
        const a = logitsOf(values);
        return a.map((aj, j) => 1 / a.reduce((sum, ai) => sum + Math.exp(ai - aj), 0) - delta(values.label - 1, j));
      },
    },
    {
      tex: String.raw`\pi_j-\delta_{j\data{y}}`,
      relation: '=',
      rule: 'The gradient of LSE is softmax.',
      route: 'exact',
      how: 'the closed form, which loses no digits when the datum is predicted well',
      evaluate: (values) => softmaxCrossEntropy(logitsOf(values), values.label - 1).gradient,
      slip: {
        tex: String.raw`\delta_{j\data{y}}-\pi_j`,
        says: 'Target minus prediction: the gradient of $+\\log\\pi_{\\data{y}}$. Descending along it makes the datum less likely.',
        evaluate: (values) => softmaxCrossEntropy(logitsOf(values), values.label - 1).gradient.map((slope) => -slope),
      },
    },
  ],
};
