import { expm1Minus, minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The convex functions of the notebook, by name. */
export type PhiName = 'square' | 'exp' | 'negLog' | 'abs';

/** A convex function with what Jensen's inequality needs of it. */
export interface Phi {
  readonly value: (x: number) => number;
  /** The derivative, or, at the kink of |x|, the subgradient 0. */
  readonly slope: (x: number) => number;
  /** The Bregman divergence φ(x) − φ(m) − φ′(m)(x − m) ≥ 0, by a formula that does not cancel near x = m. */
  readonly bregman: (x: number, m: number) => number;
  /** The function lives on x > this. */
  readonly above: number;
  readonly strict: boolean;
}

/** The convex functions of the notebook. */
export const phis: Readonly<Record<PhiName, Phi>> = {
  square: {
    value: (x) => x * x,
    slope: (x) => 2 * x,
    bregman: (x, m) => (x - m) ** 2,
    above: -Infinity,
    strict: true,
  },
  exp: {
    value: Math.exp,
    slope: Math.exp,
    bregman: (x, m) => Math.exp(m) * expm1Minus(x - m),
    above: -Infinity,
    strict: true,
  },
  negLog: {
    value: (x) => -Math.log(x),
    slope: (x) => -1 / x,
    bregman: (x, m) => minusLog1p((x - m) / m),
    above: 0,
    strict: true,
  },
  abs: {
    value: Math.abs,
    slope: (x) => Math.sign(x),
    bregman: (x, m) => (m === 0 ? Math.abs(x) : 2 * Math.max(0, -Math.sign(m) * x)),
    above: -Infinity,
    strict: false,
  },
};

/** Σ wᵢ xᵢ. */
export function weightedMean(weights: readonly number[], x: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (x[i] ?? NaN), 0);
}

function checkPoints(caller: string, phi: Phi, x: readonly number[], weights: readonly number[]): void {
  requireThat(weights.length === x.length && x.length > 0, `${caller}: one weight a point`, weights.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fair = weights.every((weight) => weight >= 0) && Math.abs(total - 1) < 1e-9;
  requireThat(fair, `${caller}: weights must be at least 0 and sum to 1`, weights);
  const outside = x.find((value) => !(value > phi.above));
  requireThat(outside === undefined, `${caller}: points must lie above ${phi.above}`, outside);
}

/**
 * Jensen's gap E φ(X) − φ(E X) of weighted points, subtracted as it is written.
 * Throws `RangeError` for bad weights or a point outside the domain.
 */
export function jensenGap(name: PhiName, x: readonly number[], weights: readonly number[]): number {
  const phi = phis[name];
  checkPoints('jensenGap', phi, x, weights);
  return weightedMean(weights, x.map(phi.value)) - phi.value(weightedMean(weights, x));
}

/**
 * Jensen's gap as the mean Bregman divergence from the mean: a sum of terms that are never negative.
 * Throws `RangeError` for bad weights or a point outside the domain.
 */
export function meanBregman(name: PhiName, x: readonly number[], weights: readonly number[]): number {
  const phi = phis[name];
  checkPoints('meanBregman', phi, x, weights);
  const mean = weightedMean(weights, x);
  const divergences = x.map((value) => phi.bregman(value, mean));
  return weightedMean(weights, divergences);
}
