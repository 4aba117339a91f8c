import { entropyRemainder, expm1Minus, minusLog1p } from './remainder.ts';
import { requireThat } from './requireThat.ts';

/** The convex functions of the notebook, by name. */
export type PhiName = 'square' | 'exp' | 'negLog' | 'abs' | 'fourth' | 'absCube' | 'relu' | 'inverse' | 'xLogX';

/** A convex function with what Jensen's inequality needs of it. */
export interface Phi {
  readonly value: (x: number) => number;
  /** The derivative, or, at a kink, the middle of the slopes that support it: 0 for |x|, ½ for max(x, 0). */
  readonly slope: (x: number) => number;
  /** The Bregman divergence φ(x) − φ(m) − φ′(m)(x − m) ≥ 0, by a formula that does not cancel near x = m. */
  readonly bregman: (x: number, m: number) => number;
  /** The function lives on x > this, and at it where `closed`. */
  readonly above: number;
  readonly closed?: boolean;
  readonly strict: boolean;
}

/** r − log(x/m) with r = (x − m)/m; for x below m/2 nothing cancels, and 1 + r could round to 0. */
function negLogBregman(x: number, m: number): number {
  const r = (x - m) / m;
  return r > -0.5 ? minusLog1p(r) : r - (Math.log(x) - Math.log(m));
}

/** For x and m on one side of 0, (|x| − |m|)² (|x| + 2|m|); across it every term is positive. */
function absCubeBregman(x: number, m: number): number {
  const [a, b] = [Math.abs(x), Math.abs(m)];
  return x * m >= 0 ? (a - b) ** 2 * (a + 2 * b) : a ** 3 + 2 * b ** 3 + 3 * b * b * a;
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
    // far above m the terms differ, and e^m e^(x−m) could overflow where e^x does not
    bregman: (x, m) => (x - m < 1 ? Math.exp(m) * expm1Minus(x - m) : Math.exp(x) - Math.exp(m) * (1 + x - m)),
    above: -Infinity,
    strict: true,
  },
  negLog: {
    value: (x) => -Math.log(x),
    slope: (x) => -1 / x,
    bregman: negLogBregman,
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
  fourth: {
    value: (x) => x ** 4,
    slope: (x) => 4 * x ** 3,
    bregman: (x, m) => (x - m) ** 2 * ((x + m) ** 2 + 2 * m * m),
    above: -Infinity,
    strict: true,
  },
  absCube: {
    value: (x) => Math.abs(x) ** 3,
    slope: (x) => 3 * x * Math.abs(x),
    bregman: absCubeBregman,
    above: -Infinity,
    strict: true,
  },
  relu: {
    value: (x) => Math.max(x, 0),
    slope: (x) => (1 + Math.sign(x)) / 2,
    bregman: (x, m) => (m === 0 ? Math.abs(x) / 2 : Math.max(0, -Math.sign(m) * x)),
    above: -Infinity,
    strict: false,
  },
  inverse: {
    value: (x) => 1 / x,
    slope: (x) => -1 / (x * x),
    bregman: (x, m) => ((x - m) / m) ** 2 / x,
    above: 0,
    strict: true,
  },
  xLogX: {
    value: (x) => (x === 0 ? 0 : x * Math.log(x)),
    slope: (x) => 1 + Math.log(x),
    bregman: (x, m) => (m === 0 ? 0 : m * entropyRemainder((x - m) / m)),
    above: 0,
    closed: true,
    strict: true,
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
  const outside = x.find((value) => !(value > phi.above || (phi.closed === true && value === phi.above)));
  const where = phi.closed === true ? `be at least ${phi.above}` : `lie above ${phi.above}`;
  requireThat(outside === undefined, `${caller}: points must ${where}`, outside);
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

/** Both sides of Jensen's inequality, and what lies between them. */
export interface Jensen {
  /** φ(E X). */
  readonly phiOfMean: number;
  /** E φ(X). */
  readonly meanOfPhi: number;
  /** E φ(X) − φ(E X) ≥ 0, by the mean Bregman divergence, so that nearly equal points keep its digits. */
  readonly gap: number;
}

/**
 * Both sides of Jensen's inequality for weighted points. A point of weight 0 is no value of X and may lie anywhere.
 * Throws `RangeError` for bad weights or a point outside the domain.
 */
export function jensen(name: PhiName, x: readonly number[], weights: readonly number[]): Jensen {
  requireThat(weights.length === x.length, 'jensen: one weight a point', weights.length);
  const values = x.filter((_, i) => weights[i] !== 0);
  const positive = weights.filter((weight) => weight !== 0);
  const gap = meanBregman(name, values, positive);
  const { value } = phis[name];
  return {
    phiOfMean: value(weightedMean(positive, values)),
    meanOfPhi: weightedMean(positive, values.map(value)),
    gap,
  };
}
