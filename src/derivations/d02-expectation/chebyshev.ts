import { observables } from '../../math/expectation.ts';
import { meanWithError, proportionWithError } from '../../math/monteCarlo.ts';
import type { Chain, Draw } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { averages, countOf } from './experiments.ts';
import type { deviating as params } from './params.ts';

type Values = ValuesOf<typeof params>;

/** Var f(X). */
const variance = ({ muX, sigmaX }: Values): number => observables.square.moments({ mean: muX, std: sigmaX }).std ** 2;

/** The errors of the averages of the repeated experiments, in units of ε. */
function errors(values: Values, draw: Draw): Float64Array {
  const { muX, sigmaX, epsilon } = values;
  return averages(values, draw).map((average) => (average - muX ** 2 - sigmaX ** 2) / epsilon);
}

/** Chebyshev's inequality for a running mean, which makes large errors rare: the weak law of large numbers. */
export const chebyshev: Chain<typeof params> = {
  id: 'D2.chebyshev',
  title: 'Chebyshev turns it into the weak law',
  unit: '',
  lines: [
    {
      tex: String.raw`\mathbb P\bigl(|\hat f_n-\E f|\ge\epsilon\bigr),\quad \hat f_n=\tfrac1n\sum_{i=1}^n f(X_i)`,
      relation: 'start',
      rule: 'The probability that an average is off by $\\epsilon$ or more.',
      route: 'Monte Carlo',
      how: 'share of the repeated experiments that are',
      evaluate: (values, draw) => {
        const all = errors(values, draw);
        return proportionWithError(all.filter((error) => Math.abs(error) >= 1).length, all.length);
      },
    },
    {
      tex: String.raw`\frac{\operatorname{Var}f}{n\,\epsilon^2}`,
      relation: '≤',
      rule: 'Chebyshev: where the error is at least $\\epsilon$, its square over $\\epsilon^2$ is at least 1, and its mean is $\\operatorname{Var}[\\hat f_n]/\\epsilon^2$.',
      route: 'exact',
      how: 'closed form',
      evaluate: (values) => variance(values) / (countOf(values) * values.epsilon ** 2),
      slack: {
        tex: String.raw`\gap{\E\Bigl[\tfrac{(\hat f_n-\E f)^2}{\epsilon^2}-\mathbf 1\{|\hat f_n-\E f|\ge\epsilon\}\Bigr]}`,
        evaluate: (values, draw) =>
          meanWithError(errors(values, draw).map((error) => error ** 2 - (Math.abs(error) >= 1 ? 1 : 0))),
      },
      slip: {
        tex: String.raw`\frac{\operatorname{Var}f}{n\,\epsilon}`,
        says: 'The error is not squared. The inequality may still hold by luck, but it gives away another amount than it should.',
        evaluate: (values) => variance(values) / (countOf(values) * values.epsilon),
      },
    },
  ],
};
