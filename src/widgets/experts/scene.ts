import { expertsOf } from '../../derivations/d19-experts/expertsOf.ts';
import { forkSample, type ForkDatum } from '../../math/fork.ts';
import { prob } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { conditionalOf, densityOf, type Conditional } from './conditional.ts';
import type { Fit } from './fit.ts';
import { mixtureAt, singleAt } from './networks.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type ExpertsValues = ValuesOf<typeof params>;

/** The probe on the fork, where the networks are known. */
export interface Probe extends Conditional {
  readonly x: number;
  /** The answer of the one network. */
  readonly single: number;
  /** The greatest density at x over y. */
  readonly peak: number;
}

/** Everything that the figure shows. */
export interface ExpertsScene {
  readonly stage: 'fork' | 'bells';
  readonly hard: boolean;
  /** The data of the fork, where it is looked at. */
  readonly data: readonly ForkDatum[];
  /** Undefined until the trainer has answered. */
  readonly fit: Fit | undefined;
  readonly probe: Probe | undefined;
  /** Where the probe is, known or not. */
  readonly at: { readonly x: number; readonly y: number };
  /** The three experts of the ladder. */
  readonly bells: Conditional & { readonly top: number };
}

const tops = [0.3, 0.4, 0.6, 0.8, 1.1, 1.4, 1.8];

function bellsOf(values: ExpertsValues): ExpertsScene['bells'] {
  const bells = conditionalOf(expertsOf(values), values.y);
  const density = densityOf(bells);
  const highest = Math.max(...bells.experts.map(({ mean }) => density(mean)));
  return { ...bells, top: tops.find((top) => top >= 1.12 * highest) ?? 1.8 };
}

function probeOf(fit: Fit, x: number, y: number): Probe {
  const here = conditionalOf(mixtureAt(fit.view, x), y);
  const density = densityOf(here);
  const peak = Math.max(...here.experts.map(({ mean }) => density(mean)));
  return { ...here, x, single: singleAt(fit.view, x), peak };
}

/** Everything the figure shows at these values, with a trained state where there is one. */
export function scene(values: ExpertsValues, fit: Fit | undefined): ExpertsScene {
  const at = { x: values.expertsX, y: values.expertsY };
  return {
    stage: values.expertsStage,
    hard: values.expertsGating === 'hard',
    data: fit ? fit.answered : values.expertsStage === 'fork' ? forkSample(values.expertsSeed) : [],
    fit,
    probe: fit && probeOf(fit, at.x, at.y),
    at,
    bells: bellsOf(values),
  };
}

/** The height of bell `i`, its gate included, as a function of y. */
export const weightedBell =
  ({ gate, experts }: Conditional, i: number) =>
  (y: number): number =>
    (gate[i] ?? NaN) * prob(experts[i] ?? { mean: NaN, std: NaN }, y);
