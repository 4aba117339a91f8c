import { readData, type DataReading } from '../../derivations/d12-em/data.ts';
import { startOf } from '../../derivations/d12-em/start.ts';
import { eStep, mixtureElbo, mixtureLogLikelihood, mStep, type LogResponsibilities } from '../../math/em.ts';
import type { Mixture } from '../../math/mixture.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { params, type runParams } from './params.ts';

/** What a run is asked to start from. */
export type RunValues = ValuesOf<typeof runParams>;

/** Where EM stands after some half-steps, in nats. */
export interface Stand {
  readonly mixture: Mixture;
  /** log q(z = k) for each datum. */
  readonly q: LogResponsibilities;
  readonly elbo: number;
  readonly logLikelihood: number;
}

/** A run of EM until it is flat. */
export interface Run extends DataReading {
  /** One stand a half-step; the first is the start, where q is the prior. */
  readonly stands: readonly Stand[];
  /** Whether the last full step gained next to nothing; else the run stops where the steps end. */
  readonly flat: boolean;
  readonly floor: number;
}

/** A full step that gains less than this, in nats, ends the run. */
export const flatBelow = 1e-9;

/** EM from the start on, E first, until a full step gains less than `flatBelow` or no half-step is left. */
export function runOf(values: RunValues): Run {
  const { data, ...rest } = readData(values.emData);
  const standAt = (mixture: Mixture, q: LogResponsibilities, logLikelihood: number): Stand => ({
    mixture,
    q,
    elbo: mixtureElbo(data, q, mixture).elbo,
    logLikelihood,
  });
  let mixture = startOf(values);
  let logLikelihood = mixtureLogLikelihood(data, mixture);
  // Before anyone has looked at a datum, the prior is all that is known of its z.
  const prior = mixture.weights.map(Math.log);
  const stands = [
    standAt(
      mixture,
      Array.from(data, () => prior),
      logLikelihood,
    ),
  ];
  let flat = false;
  while (!flat && stands.length + 2 <= params.emStep.max + 1) {
    const q = eStep(data, mixture);
    stands.push(standAt(mixture, q, logLikelihood));
    const before = logLikelihood;
    mixture = mStep(data, q, { minStd: values.emFloor, previous: mixture });
    logLikelihood = mixtureLogLikelihood(data, mixture);
    stands.push(standAt(mixture, q, logLikelihood));
    flat = logLikelihood - before < flatBelow;
  }
  return { data, ...rest, stands, flat, floor: values.emFloor };
}
