import type { ValuesOf } from '../../notebook/param.ts';
import { defaults, type DataName, type LossPoint, type Settings, type Training } from '../../state/training.ts';
import { kinds } from './kinds.ts';
import { params } from './params.ts';

type Declared = ValuesOf<typeof params>;

/** The reader's values of the trainer; elsewhere its parts may show data that no seed makes. */
export type TrainerValues = Omit<Declared, 'data'> & { readonly data: DataName };

/** A unit with less than this, in nats, says nothing about the datum and is called idle. */
export const idleBelow = 0.1;

/** Both networks with hidden layers of one width, as many as suit the data. */
function networkOf({ data, hidden }: TrainerValues): Settings['encoder'] {
  const { encoder } = defaults[data];
  return { ...encoder, hidden: encoder.hidden.map(() => Math.round(hidden)) };
}

/** The settings that the reader's values ask for; what the figure has no knob for is as usual. */
export function settingsOf(values: TrainerValues): Settings {
  return {
    ...defaults[values.data],
    seed: Math.round(values.seed),
    latent: Math.round(values.latent),
    encoder: networkOf(values),
    decoder: networkOf(values),
    sigma: values.sigmaKind === 'fixed' ? { kind: 'fixed', value: values.sigma } : { kind: 'learned' },
    beta: values.beta,
    annealing: values.annealing,
    annealingSteps: Math.round(values.annealingSteps),
    learningRate: values.learningRate,
    batchSize: Math.round(values.batch),
    device: values.device,
  };
}

/** What changing to a data set sets besides: the units, the hidden width, the noise, the steps and the factor that suit it. */
export function valuesForData(data: TrainerValues['data']) {
  const { latent, encoder, sigma, learningRate, batchSize } = defaults[data];
  return {
    data,
    latent,
    hidden: encoder.hidden[0] ?? params.hidden.initial,
    sigmaKind: sigma.kind,
    ...(sigma.kind === 'fixed' && { sigma: sigma.value }),
    learningRate,
    batch: batchSize,
    colorBy: kinds[data].color,
  };
}

/** One latent unit: how much it says about the datum, and whether it is in use. */
export interface Unit {
  readonly unit: number;
  /** Nats per datum, averaged. */
  readonly kl: number;
  readonly active: boolean;
}

/** The newest measurement on held-out data, or on a training batch where there is none yet. */
export function newest(
  losses: readonly LossPoint[],
): { losses: LossPoint['train']; sigma: number; step: number; heldOut: boolean } | undefined {
  const measured = losses.findLast((point) => point.heldOut !== undefined);
  if (measured?.heldOut) return { losses: measured.heldOut, sigma: measured.sigma, step: measured.step, heldOut: true };
  const last = losses.at(-1);
  return last && { losses: last.train, sigma: last.sigma, step: last.step, heldOut: false };
}

/** KL per latent unit, in nats per datum; none against a learned prior. */
export function unitsOf(losses: readonly LossPoint[]): readonly Unit[] {
  const kls = newest(losses)?.losses.klPerUnit ?? [];
  return kls.map((kl, i) => ({ unit: i + 1, kl, active: kl >= idleBelow }));
}

/** The loss curves in order of steps; `kl` = `reconstruction` − `elbo` is the band between. */
export interface LossScene {
  readonly steps: readonly number[];
  readonly reconstruction: readonly number[];
  readonly elbo: readonly number[];
  /** Lower and upper end of the nats shown. */
  readonly range: readonly [number, number];
  readonly lastStep: number;
  /** Whether the curves are of held-out data. */
  readonly heldOut: boolean;
}

/** The curves to draw: held-out where at least two points were measured, else batches. The worst first steps are cut off. */
export function lossScene(training: Pick<Training, 'losses' | 'step'>): LossScene {
  const measured = training.losses.filter((point) => point.heldOut !== undefined);
  const heldOut = measured.length > 1;
  const points = (heldOut ? measured : training.losses).map((point) => ({
    step: point.step,
    ...(heldOut && point.heldOut ? point.heldOut : point.train),
  }));
  const elbo = points.map((point) => point.elbo);
  const reconstruction = points.map((point) => point.reconstruction);
  const finite = [...elbo, ...reconstruction].filter(Number.isFinite);
  const top = finite.length > 0 ? Math.max(...finite) : 1;
  const bottom = finite.length > 0 ? Math.min(...elbo.filter(Number.isFinite)) : 0;
  // Early values may be far below everything later; the window keeps the later part readable.
  const typical = elbo.toSorted((a, b) => a - b)[Math.floor(elbo.length / 6)] ?? bottom;
  const low = Math.max(bottom, typical - 2.5 * Math.max(1, top - typical));
  const room = 0.06 * Math.max(top - low, 1e-3);
  return {
    steps: points.map((point) => point.step),
    reconstruction,
    elbo,
    range: [low - room, top + room],
    lastStep: Math.max(training.step, points.at(-1)?.step ?? 0, 1),
    heldOut,
  };
}
