import { eStep, mixtureElbo, mixtureLogLikelihood } from '../../math/em.ts';
import type { Mixture } from '../../math/mixture.ts';
import { params } from './params.ts';
import { temperedEm } from './run.ts';

/** One place of a sweep over temperatures: log T, and nats. */
export type Place = readonly [logT: number, nats: number];

/** The ends of the axis of temperatures, in log T; T = 1 lies on a place of the sweep. */
export const span = [Math.log(params.emTemperature.min), Math.log(params.emTemperature.max)] as const;

const placesUpTo = (count: number): readonly number[] => [
  ...Array.from({ length: count }, (_, i) => span[0] * (1 - i / count)),
  ...Array.from({ length: count + 1 }, (_, i) => (span[1] * i) / count),
];

/** The true bound, energy + entropy, of q_T over all temperatures at fixed bells. */
export function boundsOf(data: readonly number[], mixture: Mixture): readonly Place[] {
  return placesUpTo(24).map((logT) => [logT, mixtureElbo(data, eStep(data, mixture, Math.exp(logT)), mixture).elbo]);
}

/** The log-likelihood at which EM at each temperature ends, all from one start. */
export function endsOf(data: readonly number[], start: Mixture): readonly Place[] {
  return placesUpTo(20).map((logT) => [
    logT,
    mixtureLogLikelihood(data, temperedEm(data, start, Math.exp(logT)).mixture),
  ]);
}
