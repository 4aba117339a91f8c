import { expm1Minus } from '../../math/remainder.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type BowlValues = ValuesOf<typeof params>;

/** One latent unit: its code and what the prior charges for it. */
export interface Unit {
  readonly mean: number;
  readonly logVar: number;
  readonly std: number;
  /** m²/2 in nats. */
  readonly byMean: number;
  /** (s² − 1 − log s²)/2 in nats. */
  readonly byWidth: number;
  /** Their sum, KL(N(m, s²) ‖ N(0, 1)). */
  readonly kl: number;
}

/** Everything that the figure shows. */
export interface BowlScene {
  readonly units: readonly [Unit, Unit];
  /** The penalty of the code: the sum over both units, in nats. */
  readonly total: number;
  readonly view: {
    /** The top of the bars, in nats. */
    readonly nats: number;
    /** The top of the plane of densities. */
    readonly density: number;
  };
}

/** The plane of all codes: mean across, log of the standard deviation upward, with a rim for the outermost rings. */
export const span = { x: [-3.3, 3.3], y: [-3.2, 1.7] } as const;

/** The heights at which the bowl is drawn, in nats; those with names are drawn stronger. */
export const levels = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const;

const tops = [1, 2, 4, 8, 16, 28];
const densities = [0.5, 0.8, 1.2, 2, 3];
const firstAbove = (sizes: readonly number[], need: number): number =>
  sizes.find((size) => size >= need) ?? sizes.at(-1) ?? need;

/** What one unit costs, its width through the log variance that the network gives, so that a code near the prior keeps its digits. */
function unitOf(mean: number, logVar: number): Unit {
  const byMean = 0.5 * mean * mean;
  const byWidth = 0.5 * expm1Minus(logVar);
  return { mean, logVar, std: Math.exp(0.5 * logVar), byMean, byWidth, kl: byMean + byWidth };
}

const peakOf = (unit: Normal): number => prob(unit, unit.mean);

/** Everything the figure shows at these values. */
export function scene({ mean1, mean2, logVar1, logVar2 }: BowlValues): BowlScene {
  const units = [unitOf(mean1, logVar1), unitOf(mean2, logVar2)] as const;
  const total = units[0].kl + units[1].kl;
  return {
    units,
    total,
    view: {
      nats: firstAbove(tops, 1.12 * total),
      density: firstAbove(densities, 1.15 * Math.max(...units.map(peakOf))),
    },
  };
}
