import type { ValuesOf } from '../../notebook/param.ts';
import { defaults, type LossPoint, type Settings, type Training } from '../../state/training.ts';
import type { params } from './params.ts';

/** The reader's values of the trainer. */
export type TrainerValues = ValuesOf<typeof params>;

/** A unit with less than this, in nats, says nothing about the datum and is called idle. */
export const idleBelow = 0.1;

/** The settings that the reader's values ask for. */
export function settingsOf(values: TrainerValues): Settings {
  return {
    data: values.data,
    seed: Math.round(values.seed),
    latent: Math.round(values.latent),
    hidden: Math.round(values.hidden),
    sigma: values.sigmaKind === 'fixed' ? { kind: 'fixed', value: values.sigma } : { kind: 'learned' },
    beta: values.beta,
    learningRate: values.learningRate,
    batchSize: Math.round(values.batch),
    device: values.device,
  };
}

/** What differs between two settings, the device aside, in words such as "seed 7". */
export function differences(run: Settings, wanted: Settings): readonly string[] {
  const sigma = (of: Settings): string => (of.sigma.kind === 'learned' ? 'σ learned' : `σ = ${of.sigma.value}`);
  const words = (of: Settings): readonly string[] => [
    `seed ${of.seed}`,
    `${of.latent} latent unit${of.latent === 1 ? '' : 's'}`,
    `hidden width ${of.hidden}`,
    sigma(of),
    `β = ${of.beta}`,
    `learning rate ${of.learningRate}`,
    `batches of ${of.batchSize}`,
  ];
  const now = words(run);
  return words(wanted).filter((word, i) => word !== now[i]);
}

/** What colors the codes of a data set at first. */
const firstColor = {
  'heat-bump': 'position',
  wave: 'phase',
  oscillator: 'frequency',
  pendulum: 'angle',
  'stroke-two': 'slant',
  digits: 'class',
} as const satisfies Record<TrainerValues['data'], TrainerValues['colorBy']>;

/** What changing to a data set sets besides: the hidden width, the noise, the steps and the factor that suit it. */
export function valuesForData(data: TrainerValues['data']) {
  const { hidden, sigma, learningRate, batchSize } = defaults[data];
  return {
    data,
    hidden,
    sigmaKind: sigma.kind,
    ...(sigma.kind === 'fixed' && { sigma: sigma.value }),
    learningRate,
    batch: batchSize,
    colorBy: firstColor[data],
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

/** KL per latent unit, in nats per datum. */
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
