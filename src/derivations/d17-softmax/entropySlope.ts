import { centralSlope } from '../../math/centralSlope.ts';
import type { Chain } from '../../notebook/derivation.ts';
import { differenceReason, logitsOf, shares } from './logitsOf.ts';
import type { logits, temperature } from './params.ts';

/**
 * H − log m, where m logits tie for the largest: log(1 + r/m) plus the mean step below them, r the sum of e^step of the
 * others. Without log m, a change of the entropy in its thirteenth digit can still be differenced.
 */
function entropyBeyondTies(a: readonly number[], T: number): number {
  const most = Math.max(...a);
  const below = a.filter((each) => each < most).map((each) => (each - most) / T);
  const ties = a.length - below.length;
  const rest = below.reduce((sum, step) => sum + Math.exp(step), 0);
  const mean = below.reduce((sum, step) => sum + Math.exp(step) * step, 0) / (ties + rest);
  return Math.log1p(rest / ties) - mean;
}

/** Variance of the logits under the softmax. */
function variance(a: readonly number[], T: number): number {
  const pi = shares(a.map((each) => Math.exp(each / T)));
  const mean = a.reduce((sum, each, i) => sum + (pi[i] ?? NaN) * each, 0);
  return a.reduce((sum, each, i) => sum + (pi[i] ?? NaN) * (each - mean) ** 2, 0);
}

/** The entropy of a softmax rises with the temperature. */
export const entropySlope: Chain<typeof logits & typeof temperature> = {
  id: 'D17.entropy',
  title: 'Entropy rises with temperature',
  unit: 'nats',
  lines: [
    {
      tex: String.raw`\frac{dH}{dT},\quad H=-\sum_k\pi_k\log\pi_k`,
      relation: 'start',
      rule: 'How fast the entropy changes as the temperature is raised.',
      route: 'finite difference',
      how: 'central difference of sixth order, of $H$ less its part $\\log m$ from $m$ tied logits; the step follows $T$',
      evaluate: (values) => {
        const a = logitsOf(values);
        const T = values.temperature;
        const range = Math.max(...a) - Math.min(...a);
        return centralSlope((move) => entropyBeyondTies(a, T + move), (0.1 * T * T) / (5 * T + range));
      },
    },
    {
      tex: String.raw`\frac{\operatorname{Var}_\pi[a]}{T^3}`,
      relation: '=',
      rule: 'With $\\beta=1/T$: $H=\\operatorname{LSE}(\\beta a)-\\beta\\,\\E_\\pi a$, so $dH/d\\beta=-\\beta\\operatorname{Var}_\\pi[a]$. It is positive unless all logits are equal.',
      route: 'exact',
      how: 'the variance in two passes',
      tolerance: 1e-7,
      toleranceReason: differenceReason,
      evaluate: (values) => variance(logitsOf(values), values.temperature) / values.temperature ** 3,
      slip: {
        tex: String.raw`\frac{\operatorname{Var}_\pi[a]}{T}`,
        says: 'This is $-dH/d\\beta$, without the factor $-d\\beta/dT=1/T^2$ of the chain rule.',
        evaluate: (values) => variance(logitsOf(values), values.temperature) / values.temperature,
      },
    },
  ],
};
