import { eStep, type LogResponsibilities } from '../../math/em.ts';
import type { Mixture } from '../../math/mixture.ts';
import { prob } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { runOf, type Run } from './run.ts';
import { even, rangeOf } from './view.ts';

/** What the figure is asked to show. */
export type StairValues = ValuesOf<typeof params>;

/** What a half-step did: nothing yet, moved q, or moved θ. */
export type Half = 'start' | 'E' | 'M';

/** Both numbers of a half-step, in nats. */
export interface Tread {
  readonly step: number;
  readonly elbo: number;
  readonly logLikelihood: number;
}

/** Everything that the figure shows. */
export interface StairScene {
  readonly data: readonly number[];
  readonly problem: string | undefined;
  readonly start: Mixture;
  readonly now: Mixture;
  /** q(z = 1) of each datum. */
  readonly shares: readonly number[];
  readonly half: Half;
  readonly step: number;
  /** The last half-step of the run, and whether it is flat there. */
  readonly end: number;
  readonly flat: boolean;
  readonly elbo: number;
  readonly logLikelihood: number;
  /** Σ_n KL(q ‖ p(z | x_n; θ)) in nats by its own route, which the difference of the two numbers must be. */
  readonly gap: number;
  /** What the last half-step gave, in nats. */
  readonly elboGain: number;
  readonly likelihoodGain: number;
  /** The half-steps up to now. */
  readonly treads: readonly Tread[];
  /** Whether both bells are one, so that no step can part them. */
  readonly identical: boolean;
  /** The bells whose width is the floor (1 or 2), the floor, and Σ N_k log 10: what a floor ten times lower would add. */
  readonly floored: readonly number[];
  readonly floor: number;
  readonly tenfold: number;
  readonly view: {
    /** The top of the plane of densities. */
    readonly density: number;
    /** Nats of the staircase. */
    readonly nats: readonly [number, number];
    /** Half-steps that the staircase has room for. */
    readonly steps: number;
  };
}

/** Σ_n KL(q_n ‖ p_n) in nats, in logs: a posterior probability may be too small for a double. */
export function klOfRows(q: LogResponsibilities, p: LogResponsibilities): number {
  let sum = 0;
  for (const [n, row] of q.entries())
    for (const [k, logQ] of row.entries()) {
      const share = Math.exp(logQ);
      if (share > 0) sum += share * (logQ - (p[n]?.[k] ?? NaN));
    }
  return Math.max(0, sum);
}

/** Both weighted bells of a mixture at their peaks. */
const peaks = ({ weights, components }: Mixture): number[] =>
  components.map((component, k) => (weights[k] ?? NaN) * prob(component, component.mean));

const tops = [0.2, 0.3, 0.4, 0.6, 0.8, 1.1, 1.5];
const rooms = [even, 24, 60, 120, 240, 400];

const halfOf = (step: number): Half => (step === 0 ? 'start' : step % 2 === 1 ? 'E' : 'M');

/** A run as it stands after `wanted` half-steps, or at its end where it has fewer. */
export function sceneAt(run: Run, wanted: number): StairScene {
  const { stands, data, flat, floor } = run;
  const end = stands.length - 1;
  const step = Math.min(wanted, end);
  const start = stands[0];
  const stand = stands[step];
  if (!start || !stand) throw new RangeError(`sceneAt: step must be a whole number from 0, got ${wanted}`);
  const before = stands[Math.max(0, step - 1)] ?? stand;
  const { mixture: now, q } = stand;
  const [one, two] = now.components;
  const floored = step === 0 ? [] : now.components.flatMap(({ std }, k) => (std <= floor ? [k + 1] : []));
  const highest = Math.max(...peaks(now), ...peaks(start.mixture));
  return {
    data,
    problem: run.problem,
    start: start.mixture,
    now,
    shares: q.map(([first = NaN]) => Math.exp(first)),
    half: halfOf(step),
    step,
    end,
    flat,
    elbo: stand.elbo,
    logLikelihood: stand.logLikelihood,
    gap: klOfRows(q, eStep(data, now)),
    elboGain: stand.elbo - before.elbo,
    likelihoodGain: stand.logLikelihood - before.logLikelihood,
    treads: stands.slice(0, step + 1).map(({ elbo, logLikelihood }, i) => ({ step: i, elbo, logLikelihood })),
    identical:
      Math.abs((one?.mean ?? NaN) - (two?.mean ?? NaN)) < 1e-12 &&
      Math.abs((one?.std ?? NaN) - (two?.std ?? NaN)) < 1e-12,
    floored,
    floor,
    tenfold: floored.reduce((sum, k) => sum + data.length * (now.weights[k - 1] ?? NaN) * Math.LN10, 0),
    view: {
      density: tops.find((top) => top >= 1.15 * highest) ?? 1.5,
      nats: rangeOf(stands),
      steps: rooms.find((room) => room >= step) ?? step,
    },
  };
}

/** Everything the figure shows at these values. */
export const scene = (values: StairValues): StairScene => sceneAt(runOf(values), values.emStep);
