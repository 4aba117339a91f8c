import { readData } from '../../derivations/d12-em/data.ts';
import { startOf } from '../../derivations/d12-em/start.ts';
import { eStep, mixtureElbo, mixtureLogLikelihood, type LogResponsibilities } from '../../math/em.ts';
import type { Mixture } from '../../math/mixture.ts';
import { prob } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';
import { temperedEm } from './run.ts';

/** What the figure is asked to show. */
export type HeatValues = ValuesOf<typeof params>;

/** The two parts of the bound for one q, and what the objective makes of them, in nats. */
export interface Parts {
  /** Σ E_q log p(x, z). */
  readonly energy: number;
  /** Σ H(q). */
  readonly entropy: number;
  /** Energy + T · entropy, which q_T maximizes. */
  readonly objective: number;
  /** Energy + entropy: the true bound. */
  readonly bound: number;
}

/** Everything that the figure shows. */
export interface HeatScene extends Parts {
  readonly data: readonly number[];
  readonly problem: string | undefined;
  readonly temperature: number;
  /** The bells to start from, and the bells on screen. */
  readonly start: Mixture;
  readonly mixture: Mixture;
  /** Share of bell 1 in each datum, at this temperature and at T = 1. */
  readonly shares: readonly number[];
  readonly posterior: readonly number[];
  readonly logLikelihood: number;
  /** log-likelihood − bound = Σ KL(q_T ‖ posterior), in nats. */
  readonly gap: number;
  /** Other q, measured by the objective at this temperature: none is higher. */
  readonly rivals: { readonly posterior: Parts; readonly hard: Parts; readonly even: Parts };
  /** The run that led to the bells on screen, and where the run at T = 1 ends from the same start. */
  readonly run: { readonly steps: number; readonly flat: boolean; readonly plain: number } | undefined;
  /** Whether both bells on screen are one. */
  readonly melted: boolean;
  /** The top of the plane of bells. */
  readonly top: number;
}

/** The parts of the bound of any q, with the objective at one temperature. */
export function partsOf(data: readonly number[], q: LogResponsibilities, mixture: Mixture, temperature: number): Parts {
  const { expectedLogJoint: energy, entropy, elbo: bound } = mixtureElbo(data, q, mixture);
  return { energy, entropy, objective: energy + temperature * entropy, bound };
}

const firsts = (q: LogResponsibilities): readonly number[] => q.map(([first = NaN]) => Math.exp(first));

const tops = [0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.1, 1.5];

/** The height of one weighted bell. */
export function bellOf({ weights, components }: Mixture, k: 0 | 1): (x: number) => number {
  const component = components[k] ?? { mean: NaN, std: NaN };
  return (x) => (weights[k] ?? NaN) * prob(component, x);
}

const peakOf = (mixture: Mixture, k: 0 | 1): number => bellOf(mixture, k)(mixture.components[k]?.mean ?? NaN);

/** Everything the figure shows at these values. */
export function scene(values: HeatValues): HeatScene {
  const { data, problem } = readData(values.emData);
  const temperature = values.emTemperature;
  const start = startOf(values);
  const end = values.emTheta === 'end' ? temperedEm(data, start, temperature) : undefined;
  const mixture = end?.mixture ?? start;
  const q = eStep(data, mixture, temperature);
  const exact = eStep(data, mixture);
  const even = data.map(() => [-Math.LN2, -Math.LN2]);
  const parts = partsOf(data, q, mixture, temperature);
  const logLikelihood = mixtureLogLikelihood(data, mixture);
  const [one, two] = mixture.components;
  const highest = Math.max(...([0, 1] as const).flatMap((k) => [peakOf(mixture, k), peakOf(start, k)]));
  return {
    ...parts,
    data,
    problem,
    temperature,
    start,
    mixture,
    shares: firsts(q),
    posterior: firsts(exact),
    logLikelihood,
    gap: Math.max(0, logLikelihood - parts.bound),
    rivals: {
      posterior: partsOf(data, exact, mixture, temperature),
      hard: partsOf(data, eStep(data, mixture, 0), mixture, temperature),
      even: partsOf(data, even, mixture, temperature),
    },
    run: end && {
      steps: end.steps,
      flat: end.flat,
      plain: mixtureLogLikelihood(data, temperedEm(data, start, 1).mixture),
    },
    melted: Math.hypot((one?.mean ?? NaN) - (two?.mean ?? NaN), (one?.std ?? NaN) - (two?.std ?? NaN)) < 1e-3,
    top: tops.find((each) => each >= 1.15 * highest) ?? 1.5,
  };
}
