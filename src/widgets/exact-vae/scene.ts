import type { GaussianStep } from '../../math/gaussianStep.ts';
import { crossEntropy, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { runOf, type Run, type Stand } from './run.ts';

/** What the figure is asked to show. */
export type ExactValues = ValuesOf<typeof params>;

/** The bound and the evidence after some steps, in nats per datum. */
export interface Place {
  readonly step: number;
  readonly elbo: number;
  readonly logEvidence: number;
}

/** Everything that the figure shows. */
export interface ExactScene {
  readonly data: readonly number[];
  readonly law: Normal;
  readonly both: boolean;
  readonly noisy: boolean;
  /** The learning rate. */
  readonly rate: number;
  readonly step: number;
  readonly start: GaussianStep;
  readonly now: Stand;
  /** What the encoder should become for the decoder of this step: slope w/(w² + σ²), variance σ²/(w² + σ²). */
  readonly target: { readonly slope: number; readonly offset: number; readonly variance: number };
  /** Where the best decoder has its squared slope: max(0, λ − σ²). */
  readonly bestSquare: number;
  /** The most that any decoder with this noise can give the data, in nats per datum. */
  readonly ceiling: number;
  readonly path: readonly Place[];
  readonly view: {
    readonly nats: readonly [number, number];
    /** The top of the plane of densities. */
    readonly density: number;
  };
}

const depths = [0.5, 1, 2, 4, 6];
const tops = [0.3, 0.5, 0.8, 1.2, 1.6, 2.4];
const firstAbove = (sizes: readonly number[], need: number): number =>
  sizes.find((size) => size >= need) ?? sizes.at(-1) ?? need;

/** The nats in view: the evidence of the whole run, and below it room for the gap of the start, up to six nats. */
function natsOf(stands: readonly Stand[], ceiling: number): readonly [number, number] {
  const lowest = stands.reduce((least, { elbo }) => Math.min(least, elbo), Infinity);
  const top = stands.reduce((most, { logEvidence }) => Math.max(most, logEvidence), -Infinity);
  const depth = firstAbove(depths, top - lowest);
  return [Math.floor(4 * (top - depth)) / 4, Math.max(ceiling, top) + 0.12 * depth];
}

const peakOf = ({ std }: Normal): number => 1 / (std * Math.sqrt(2 * Math.PI));

/** A run as it stands after so many steps. */
export function sceneAt({ data, law, both, noisy, rate, stands }: Run, wanted: number): ExactScene {
  const now = stands[wanted];
  const first = stands[0];
  if (!now || !first) throw new RangeError(`sceneAt: step must be a whole number of steps of the run, got ${wanted}`);
  const noise = now.decoder.std * now.decoder.std;
  const bestSquare = Math.max(0, law.std * law.std - noise);
  const ceiling = -crossEntropy(law, { mean: law.mean, std: Math.sqrt(bestSquare + noise) });
  return {
    data,
    law,
    both,
    noisy,
    rate,
    step: wanted,
    start: first.encoder,
    now,
    target: { slope: now.posterior.slope, offset: now.posterior.offset, variance: now.posterior.std ** 2 },
    bestSquare,
    ceiling,
    path: stands.slice(0, wanted + 1).map(({ elbo, logEvidence }, step): Place => ({ step, elbo, logEvidence })),
    view: {
      nats: natsOf(stands, both ? ceiling : -Infinity),
      density: firstAbove(tops, 1.15 * Math.max(peakOf(law), Math.min(peakOf(now.marginal), 2 * peakOf(law)))),
    },
  };
}

/** Everything the figure shows at these values. */
export const scene = (values: ExactValues): ExactScene => sceneAt(runOf(values), values.exactStep);
