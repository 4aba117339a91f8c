import { mixtureScore } from '../../math/diffusionMixture.ts';
import { kolmogorovDistance, mixtureCdf } from '../../math/kolmogorov.ts';
import { mixtureLogProb } from '../../math/mixture.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { chain, chainSteps } from './chain.ts';
import { flowOf, particles, type Flow } from './flow.ts';
import { oneStepOf, type OneStep } from './oneStep.ts';
import type { params, timeParams } from './params.ts';

/** What the figure is asked to show. */
export type LineValues = ValuesOf<typeof params>;

/** One noise level. */
export interface Level {
  readonly t: number;
  /** ᾱ_t, what is left of the variance of the data, and ᾱ_t/(1 − ᾱ_t); infinite at t = 0. */
  readonly alphaBar: number;
  readonly snr: number;
  /** p_t, and d/dx log p_t. */
  readonly density: (x: number) => number;
  readonly score: (x: number) => number;
  /** Where the particles are. */
  readonly places: Float64Array;
  /** Kolmogorov's distance of the particles from p_t, times √n. */
  readonly distance: number;
  /** Heights in view. */
  readonly top: number;
}

/** Everything that the figure shows. */
export interface LineScene {
  readonly flow: Flow;
  readonly level: Level;
  readonly step: OneStep;
}

/** √n times the distance stays below this with chance .99 where the particles have the law (Smirnov 1948). */
export const allowed = 1.63;

/** One noise level of a flow. */
export function levelOf({ laws, places }: Flow, { lineTime: t }: ValuesOf<typeof timeParams>): Level {
  const law = laws[t];
  const here = places[t];
  if (!law || !here) throw new RangeError(`levelOf: t must be a whole number from 0 to ${chainSteps}, got ${t}`);
  const logDensity = mixtureLogProb(law);
  const density = (x: number): number => Math.exp(logDensity(x));
  const highest = Math.max(...law.components.map(({ mean }) => density(mean)));
  return {
    t,
    alphaBar: chain.alphaBar[t] ?? NaN,
    snr: chain.snr[t] ?? NaN,
    density,
    score: mixtureScore(law),
    places: here,
    distance: Math.sqrt(particles) * kolmogorovDistance(here, mixtureCdf(law)),
    top: [0.6, 0.9, 1.3, 2, 3].find((top) => top >= 1.25 * highest) ?? 1.25 * highest,
  };
}

/** Everything the figure shows at these values. */
export function scene(values: LineValues): LineScene {
  const flow = flowOf(values);
  return { flow, level: levelOf(flow, values), step: oneStepOf(values) };
}
