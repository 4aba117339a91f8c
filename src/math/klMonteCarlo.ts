import { meanWithError } from './monteCarlo.ts';
import { requireThat } from './requireThat.ts';

/**
 * KL(q ‖ p) = E_q[log q − log p] in nats as the mean over samples of q, with its standard error: the way that is left
 * where there is no closed form, for mixtures and in many dimensions. A mean over few samples may be negative, though the
 * divergence is not; it is ∞ where p gives a sample no density. Throws `RangeError` for fewer than two samples, or a log
 * ratio that is NaN.
 */
export function klMonteCarlo<X>(
  samples: readonly X[],
  logQ: (x: X) => number,
  logP: (x: X) => number,
): { mean: number; standardError: number } {
  requireThat(samples.length >= 2, 'klMonteCarlo: there must be two samples or more', samples.length);
  const logRatios = samples.map((x) => logQ(x) - logP(x));
  const bad = logRatios.find(Number.isNaN);
  requireThat(bad === undefined, 'klMonteCarlo: log q − log p must be a number', bad);
  return meanWithError(logRatios);
}
