import { betaAt, type LossPoint, type Settings } from '../../state/training.ts';

/** The KL of each latent unit over the steps. */
export interface UnitTraces {
  readonly steps: readonly number[];
  /** Nats per datum: one line a unit, one number a step; none against a learned prior. */
  readonly units: readonly (readonly number[])[];
  /** Whether they are of held-out data. */
  readonly heldOut: boolean;
}

/** The traces to draw: of held-out data where at least two points were measured, else of batches. */
export function unitTraces(losses: readonly LossPoint[]): UnitTraces {
  const measured = losses.filter((point) => point.heldOut !== undefined);
  const heldOut = measured.length > 1;
  const points = (heldOut ? measured : losses).map((point) => ({
    step: point.step,
    kls: (heldOut ? (point.heldOut ?? point.train) : point.train).klPerUnit,
  }));
  const count = points.at(-1)?.kls.length ?? 0;
  return {
    steps: points.map(({ step }) => step),
    units: Array.from({ length: count }, (_, unit) => points.map(({ kls }) => kls[unit] ?? Number.NaN)),
    heldOut,
  };
}

/** The weight of the KL over the steps from `first` to `last`: every corner of a ramp or a cycle is among the points. */
export function betaTrace(
  settings: Pick<Settings, 'beta' | 'annealing' | 'annealingSteps'>,
  last: number,
  first = 0,
): readonly (readonly [step: number, beta: number])[] {
  const { annealing, annealingSteps } = settings;
  const corners =
    annealing === 'none' ? [] : annealing === 'ramp' ? [annealingSteps] : cycleCorners(annealingSteps, last);
  const even = Array.from({ length: 101 }, (_, i) => Math.round(first + ((last - first) * i) / 100));
  return [...new Set([...even, ...corners.filter((step) => step >= first && step <= last), last])]
    .toSorted((a, b) => a - b)
    .map((step) => [step, betaAt(settings, step)] as const);
}

/** Steps at which a cycle is full, ends, and starts again; at most of the first hundred cycles. */
function cycleCorners(period: number, last: number): readonly number[] {
  const cycles = Math.min(100, Math.floor(last / period) + 1);
  return Array.from({ length: cycles }, (_, i) => [i * period - 1, i * period, i * period + Math.ceil(period / 2)])
    .flat()
    .filter((step) => step >= 0);
}
