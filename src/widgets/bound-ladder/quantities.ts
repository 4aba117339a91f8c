import type { Elbo } from '../../math/discreteElbo.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type LadderValues = ValuesOf<typeof params>;

/** A number with its standard error where it was reached by samples. */
export interface Reading {
  readonly value: number;
  readonly standardError?: number;
}

/** The numbers of one model and one q with the sign of a log-likelihood, in nats, each by its own route. */
export interface Quantities extends Elbo {
  /** log Σ q p/q, or log ∫ q p/q dz. */
  readonly multiplied: number;
  /** log E_q[p/q]. */
  readonly averaged: Reading;
  /** E_q[log p/q], summed as it is written and held at the evidence, which rounding must not let it pass. */
  readonly bound: number;
  /** KL(q ‖ p(z | x)) by the routine for divergences, from the posterior. */
  readonly divergence: number;
  /** KL(p(z | x) ‖ q), the other order. */
  readonly swapped: number;
}
