import type { Elbo } from './discreteElbo.ts';
import { checkMixture, type Mixture } from './mixture.ts';
import { assign } from './mixtureAssign.ts';
import { logProb, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';
import { checkTemperature } from './tempered.ts';

/** log q(z = k) for each datum [N, K]; the exponentials of a row sum to 1. */
export type LogResponsibilities = readonly (readonly number[])[];

/** Throws `RangeError` in the name of `caller` unless there is a datum and all are finite. */
export function checkData(caller: string, data: readonly number[]): void {
  requireThat(data.length > 0, `${caller}: there must be a datum`, data.length);
  const bad = data.find((x) => !Number.isFinite(x));
  requireThat(bad === undefined, `${caller}: data must be finite`, bad);
}

function checkResponsibilities(caller: string, data: readonly number[], q: LogResponsibilities): void {
  requireThat(q.length === data.length, `${caller}: one row of responsibilities a datum`, q.length);
  const size = q[0]?.length ?? 0;
  for (const row of q) {
    requireThat(row.length === size, `${caller}: rows of responsibilities must have one length`, row.length);
    const sum = row.reduce((total, each) => total + Math.exp(each), 0);
    requireThat(Math.abs(sum - 1) < 1e-9, `${caller}: the responsibilities of a datum must sum to 1`, sum);
  }
}

/** Σ_d log p(x_d) in nats. Throws `RangeError` for a bad mixture, no data or data that are not finite. */
export function mixtureLogLikelihood(data: readonly number[], mixture: Mixture): number {
  checkData('mixtureLogLikelihood', data);
  checkMixture('mixtureLogLikelihood', mixture, true);
  const at = assign(mixture);
  return data.reduce((sum, x) => sum + at(x).logProb, 0);
}

/**
 * The E-step: q(z) = p(z | x_d; θ), the q that maximizes the ELBO at fixed θ, as log responsibilities [N, K].
 * `temperature` is that of `assign`: 0 gives hard assignments. Throws `RangeError` for a bad mixture, data or temperature.
 */
export function eStep(data: readonly number[], mixture: Mixture, temperature = 1): LogResponsibilities {
  checkData('eStep', data);
  checkMixture('eStep', mixture, true);
  checkTemperature('eStep', temperature);
  const at = assign(mixture, temperature);
  return data.map((x) => at(x).logResponsibilities);
}

/** What the M-step does where the maximum does not exist. */
export interface MStepOptions {
  /** No std falls below this; without it a component that collapses onto one value throws. */
  readonly minStd?: number;
  /** Where a component has lost all its weight, it keeps the place it has here; without this it throws. */
  readonly previous?: Mixture;
}

/**
 * The M-step: the θ that maximizes the ELBO at fixed q (Bishop 2006, eqs. 9.24–9.27), with N_k = Σ_d q_dk:
 * π_k = N_k / N, μ_k = Σ q_dk x_d / N_k, σ_k² = Σ q_dk (x_d − μ_k)² / N_k. A component's share is scaled by its largest
 * responsibility, so that one that is far from all data still finds its place; the variance takes two passes.
 *
 * On one value the likelihood of a component grows without bound as σ → 0: there `minStd` is the maximum under σ ≥ minStd,
 * and without it the step throws `RangeError`. A component whose responsibilities are all 0 has no maximum either: it keeps
 * its place from `previous` with weight 0, or throws. Throws also for bad data, q, minStd or previous.
 */
export function mStep(
  data: readonly number[],
  q: LogResponsibilities,
  { minStd = 0, previous }: MStepOptions = {},
): Mixture {
  checkData('mStep', data);
  checkResponsibilities('mStep', data, q);
  requireThat(minStd >= 0 && minStd < Infinity, 'mStep: minStd must not be negative or infinite', minStd);
  if (previous) checkMixture('mStep', previous, true);
  const n = data.length;
  const weights: number[] = [];
  const components = (q[0] ?? []).map((_, k): Normal => {
    const most = q.reduce((largest, row) => Math.max(largest, row[k] ?? NaN), -Infinity);
    if (most === -Infinity) {
      const kept = previous?.components[k];
      requireThat(kept !== undefined, 'mStep: a component must keep some weight', `component ${k}`);
      weights.push(0);
      return kept;
    }
    const shares = q.map((row) => Math.exp((row[k] ?? NaN) - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const average = (f: (x: number) => number): number =>
      shares.reduce((sum, share, d) => sum + share * f(data[d] ?? NaN), 0) / total;
    const rough = average((x) => x);
    const mean = rough + average((x) => x - rough);
    const std = Math.max(minStd, Math.sqrt(average((x) => (x - mean) ** 2)));
    requireThat(std > 0, 'mStep: a component must not collapse onto one value without minStd', `component ${k}`);
    weights.push((Math.exp(most) * total) / n);
    return { mean, std };
  });
  return { weights, components };
}

/**
 * The ELBO Σ_d [E_q log p(x_d, z; θ) + H(q_d)] in nats of any responsibilities q at any θ, with its two sums; at most the
 * log-likelihood (Neal and Hinton 1998). At temperature T the objective is expectedLogJoint + T · entropy. Throws
 * `RangeError` for bad data, q or mixture, or when they do not fit.
 */
export function mixtureElbo(
  data: readonly number[],
  q: LogResponsibilities,
  mixture: Mixture,
): Pick<Elbo, 'expectedLogJoint' | 'entropy' | 'elbo'> {
  checkData('mixtureElbo', data);
  checkResponsibilities('mixtureElbo', data, q);
  checkMixture('mixtureElbo', mixture, true);
  requireThat(q[0]?.length === mixture.weights.length, 'mixtureElbo: one responsibility a component', q[0]?.length);
  let expectedLogJoint = 0;
  let entropy = 0;
  for (const [d, x] of data.entries())
    for (const [k, component] of mixture.components.entries()) {
      const logQ = q[d]?.[k] ?? NaN;
      const share = Math.exp(logQ);
      if (share === 0) continue;
      expectedLogJoint += share * (Math.log(mixture.weights[k] ?? NaN) + logProb(component, x));
      entropy -= share * logQ;
    }
  return { expectedLogJoint, entropy, elbo: expectedLogJoint + entropy };
}
