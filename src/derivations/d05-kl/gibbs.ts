import { normalize } from '../../math/categorical.ts';
import { klCategorical } from '../../math/kl.ts';
import type { Chain } from '../../notebook/derivation.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { gibbs as params } from './params.ts';

type Values = ValuesOf<typeof params>;

interface Pair {
  readonly q: number;
  readonly p: number;
}

/** The four outcomes, each with its two probabilities, and those among them where q is above zero. */
function outcomes({ q1, q2, q3, q4, p1, p2, p3, p4 }: Values): { all: readonly Pair[]; support: readonly Pair[] } {
  const p = normalize([p1, p2, p3, p4]);
  const all = normalize([q1, q2, q3, q4]).map((q, i) => ({ q, p: p[i] ?? NaN }));
  return { all, support: all.filter(({ q }) => q > 0) };
}

const sum = (pairs: readonly Pair[], f: (pair: Pair) => number): number =>
  pairs.reduce((total, pair) => total + f(pair), 0);

/** Gibbs' inequality: −KL(q ‖ p) is at most 0, in two steps that each have a name for what they give away. */
export const gibbs: Chain<typeof params> = {
  id: 'D5.gibbs',
  title: 'Why a divergence is never negative',
  lines: [
    {
      tex: String.raw`-\KL{\q{q}}{\p{p}}=\sum_{\q{q}>0}\q{q}\,\log\frac{\p{p}}{\q{q}}`,
      relation: 'start',
      rule: 'The definition, with $0\\log 0=0$.',
      route: 'enumeration',
      how: 'sum over the outcomes that q reaches',
      evaluate: (values) => sum(outcomes(values).support, ({ q, p }) => q * Math.log(p / q)),
    },
    {
      tex: String.raw`\log\sum_{\q{q}>0}\q{q}\,\frac{\p{p}}{\q{q}}`,
      relation: '≤',
      rule: 'Jensen: $\\log$ is strictly concave. Equal only if $\\p{p}/\\q{q}$ is one constant where $\\q{q}>0$.',
      route: 'enumeration',
      how: 'logarithm of the weighted mean of p/q',
      evaluate: (values) => Math.log(sum(outcomes(values).support, ({ q, p }) => q * (p / q))),
      slack: {
        tex: String.raw`\gap{\KL{q}{p\text{ given }q>0}}`,
        evaluate: (values) => {
          const { support } = outcomes(values);
          return klCategorical(
            support.map(({ q }) => q),
            normalize(support.map(({ p }) => p)),
          );
        },
      },
      slip: {
        tex: String.raw`\log\sum_{\q{q}>0}\p{p}\,\frac{\p{p}}{\q{q}}`,
        says: 'The weights of the mean are taken from $\\p{p}$. That is not the mean whose logarithm Jensen compares, so what is given away is not the divergence that it should be.',
        evaluate: (values) => Math.log(sum(outcomes(values).support, ({ q, p }) => p * (p / q))),
      },
    },
    {
      tex: String.raw`\log\sum_{\q{q}>0}\p{p}`,
      relation: '=',
      rule: '$\\q{q}$ cancels.',
      route: 'enumeration',
      how: 'logarithm of the mass of p where q is above zero',
      evaluate: (values) => Math.log(sum(outcomes(values).support, ({ p }) => p)),
      slip: {
        tex: String.raw`\log\sum\p{p}=0`,
        says: 'The sum runs over every outcome, also those that $\\q{q}$ never reaches, where nothing canceled.',
        evaluate: (values) => Math.log(sum(outcomes(values).all, ({ p }) => p)),
      },
    },
    {
      tex: String.raw`\log 1=0`,
      relation: '≤',
      rule: 'A probability is at most 1. Equal only when $\\p{p}$ puts no mass where $\\q{q}$ has none.',
      route: 'exact',
      how: 'zero',
      evaluate: () => 0,
      slack: {
        tex: String.raw`\gap{-\log\bigl(1-\p{p}\text{ off the support}\bigr)}`,
        evaluate: (values) =>
          -Math.log1p(
            -sum(
              outcomes(values).all.filter(({ q }) => q === 0),
              ({ p }) => p,
            ),
          ),
      },
    },
  ],
};
