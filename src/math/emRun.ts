import {
  checkData,
  mixtureElbo,
  eStep,
  mixtureLogLikelihood,
  mStep,
  type LogResponsibilities,
  type MStepOptions,
} from './em.ts';
import { checkMixture, type Mixture } from './mixture.ts';
import { requireThat } from './requireThat.ts';
import { checkTemperature } from './tempered.ts';

/** Where EM stands after half a step. */
export interface HalfStep {
  /** The half that was just taken: E moves q, M moves θ. */
  readonly half: 'E' | 'M';
  readonly mixture: Mixture;
  readonly logResponsibilities: LogResponsibilities;
  /** ELBO(q, θ) in nats; at temperature T its entropy counts T times. */
  readonly objective: number;
  /** Σ_d log p(x_d; θ) in nats. */
  readonly logLikelihood: number;
}

/** How EM runs. */
export interface EmOptions {
  /** 1 unless told; 0 is hard EM, the k-means of mixtures. */
  readonly temperature?: number;
  /** No std falls below this; without it a component that collapses onto one value throws. */
  readonly minStd?: number;
}

/**
 * `steps` full steps of EM from `start`: the 2 · steps half-steps in order, E first (Dempster, Laird and Rubin 1977). The
 * objective never falls; at temperature 1 the log-likelihood does not either, and after each E-step both are equal. A
 * component that loses all its weight keeps its place with weight 0. Throws `RangeError` for bad data, mixture,
 * number of steps or options, and where a component collapses onto one value without `minStd`.
 */
export function emRun(
  data: readonly number[],
  start: Mixture,
  steps: number,
  { temperature = 1, minStd = 0 }: EmOptions = {},
): HalfStep[] {
  requireThat(Number.isSafeInteger(steps) && steps >= 0, 'emRun: steps must be a whole number', steps);
  checkData('emRun', data);
  checkMixture('emRun', start, true);
  checkTemperature('emRun', temperature);
  requireThat(minStd >= 0 && minStd < Infinity, 'emRun: minStd must not be negative or infinite', minStd);
  const history: HalfStep[] = [];
  const record = (half: HalfStep['half'], mixture: Mixture, logResponsibilities: LogResponsibilities): void => {
    const { expectedLogJoint, entropy } = mixtureElbo(data, logResponsibilities, mixture);
    const objective = expectedLogJoint + temperature * entropy;
    history.push({
      half,
      mixture,
      logResponsibilities,
      objective,
      logLikelihood: mixtureLogLikelihood(data, mixture),
    });
  };
  let mixture = start;
  for (let step = 0; step < steps; step++) {
    const q = eStep(data, mixture, temperature);
    record('E', mixture, q);
    const options: MStepOptions = { minStd, previous: mixture };
    mixture = mStep(data, q, options);
    record('M', mixture, q);
  }
  return history;
}
