import { meanWithError } from './monteCarlo.ts';

/**
 * KL(q ‖ p) = E_q[log q − log p] in nats as the mean over samples of q, with its standard error: the way that is left
 * where there is no closed form, for mixtures and in many dimensions. A mean over few samples may be negative, though the
 * divergence is not. Throws `RangeError` for fewer than two samples.
 */
export function klMonteCarlo<X>(
  samples: readonly X[],
  logQ: (x: X) => number,
  logP: (x: X) => number,
): { mean: number; standardError: number } {
  return meanWithError(samples.map((x) => logQ(x) - logP(x)));
}
