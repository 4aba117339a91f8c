import type { LearnedPrior } from './protocol/drawPrior.ts';
import type { Answer, Question } from './protocol/questions.ts';
import type { DeviceName, Settings } from './protocol/settings.ts';
import type { Trace } from './protocol/trace.ts';

export type { Answer, Question } from './protocol/questions.ts';
export type { Trace } from './protocol/trace.ts';

export { defaults, ranges, startsOver } from './protocol/settings.ts';
export type {
  ActivationName,
  DataName,
  DeviceChoice,
  DeviceName,
  GeneratedName,
  LikelihoodName,
  Network,
  PriorName,
  Settings,
} from './protocol/settings.ts';

/** Which parts of a snapshot the page wants; what is off costs nothing. */
export interface Wants {
  /** Means and log variances of the held-out codes. */
  readonly codes: boolean;
  /** Reconstructions of the first `shown` held-out items. */
  readonly reconstructions: boolean;
  /** The decode grid: `gridSide`² codes at the prior's quantiles (latent 1 gives one row). */
  readonly grid: boolean;
  /** Decoded draws from the prior; the draws stay the same while training, so that change is learning. */
  readonly samples: boolean;
  /** How well codes tell the true factors: nearest-neighbor R² or class accuracy, at most once a second. */
  readonly quality: boolean;
}

/** How many held-out items are reconstructed in a snapshot. */
export const shown = 8;
/** Cells along one side of the decode grid. */
export const gridSide = 10;
/** Draws from the prior in a snapshot. */
export const sampleCount = 16;

/** The whole state of a run between two steps, as plain arrays: enough to go on elsewhere with the same numbers. */
export interface Checkpoint {
  readonly settings: Settings;
  readonly step: number;
  /** Data used so far, counted with repetition; fixes the place in the shuffled epochs. */
  readonly seen: number;
  /** All weights in one line, in the order of the model's shapes. */
  readonly parameters: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** Steps taken by the optimizer with these moments. */
  readonly adamStep: number;
}

/** What the page may ask of the trainer. */
export type Command =
  /** Takes the reader's data, for settings whose data are `own`; changes nothing by itself. */
  | { readonly type: 'data'; readonly data: OwnData }
  /** The first one makes a run; a later one changes it, and keeps the weights unless `startsOver`. Does not start training. */
  | { readonly type: 'configure'; readonly settings: Settings }
  | { readonly type: 'start' }
  | { readonly type: 'pause' }
  /** Takes `count` steps (1 when absent) while paused. */
  | { readonly type: 'step'; readonly count?: number }
  /** Back to step 0 with the same settings, paused. */
  | { readonly type: 'reset' }
  /** At most so many steps per second; null for as fast as the device goes. */
  | { readonly type: 'speed'; readonly stepsPerSecond: number | null }
  | { readonly type: 'watch'; readonly wants: Wants }
  /** One snapshot now, of what is watched. */
  | { readonly type: 'snapshot' }
  /** Decoder means at these codes, row by row (`latent` numbers each); answered by `decoded` with the same id. */
  | { readonly type: 'decode'; readonly id: number; readonly codes: Float32Array }
  /** Shows the run as it stood at the remembered moment nearest to a step: snapshots and answers are of then. Null comes back to now. */
  | { readonly type: 'look'; readonly step: number | null }
  /** Posterior of these data, row by row (`features` numbers each); answered by `encoded` with the same id. */
  | { readonly type: 'encode'; readonly id: number; readonly x: Float32Array }
  /** Computes something about the run as it stands; answered by `answer` with the same id. */
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  /** Follows one datum of the next batch through the run as it stands now, without taking the step; answered by `trace`. */
  | { readonly type: 'trace' }
  /** Everything that a file of the run as it stands now needs; answered by `saved`. */
  | { readonly type: 'save' }
  /** Goes on from a checkpoint, paused; `settings.device` of the checkpoint decides where. Own data must be the same. Answered by `restored`. */
  | { readonly type: 'restore'; readonly checkpoint: Checkpoint; readonly fingerprint?: string };

/** Averages over data, in nats per datum; `elbo` = `reconstruction` − `kl`, whatever is trained on. */
export interface Losses {
  /** log p(x | z) with all constants, averaged. */
  readonly reconstruction: number;
  /** In closed form against N(0, I); by the draws of z against a learned prior. */
  readonly kl: number;
  readonly elbo: number;
  /** Empty where the prior is learned: then the divergence is no sum over units. */
  readonly klPerUnit: readonly number[];
  /** The importance-weighted bound, where it is what is trained on. */
  readonly bound?: number;
}

/** One point of the curves: the losses on one batch before the step was taken, and on held-out data where measured. */
export interface LossPoint {
  readonly step: number;
  readonly train: Losses;
  readonly heldOut?: Losses;
  readonly sigma: number;
}

/** A table of items with what is known about each. */
export interface OwnItems {
  readonly count: number;
  /** `count` × `features`, row by row. */
  readonly x: Float32Array;
  readonly factors: Readonly<Record<string, Float32Array>>;
  readonly classes?: Uint8Array;
}

/** What the reader brought, split, scaled and ready to train on. */
export interface OwnData {
  /** What the reader calls it: as a rule the file's name. */
  readonly name: string;
  /** Tells these data from others: a hash of their numbers. */
  readonly fingerprint: string;
  readonly features: number;
  readonly width: number;
  readonly height: number;
  readonly range?: readonly [low: number, high: number];
  readonly kind?: 'curve' | 'image' | 'points';
  readonly train: OwnItems;
  readonly heldOut: OwnItems;
}

/** The held-out items that codes and reconstructions belong to. */
export interface HeldOut {
  readonly count: number;
  /** Numbers per item. */
  readonly features: number;
  /** `count` × `features`, row by row. */
  readonly x: Float32Array;
  /** How an item is drawn: a curve over `width` sensors (height 1) or an image, row by row from the top. */
  readonly width: number;
  readonly height: number;
  /** The values between which curves are drawn; just below 0 to just above 1 when absent. */
  readonly range?: readonly [low: number, high: number];
  /** How an item is drawn where its height does not tell: points lie in a plane. */
  readonly kind?: 'curve' | 'image' | 'points';
  /** True factors by name (position, width …), `count` values each. */
  readonly factors: Readonly<Record<string, Float32Array>>;
  /** Names of the factors that are angles in radians, 0 … 2π, where the end meets the start. */
  readonly angles?: readonly string[];
  /** The class of each item where there are classes (digits 0 … 9). */
  readonly classes?: Uint8Array;
}

/** How well codes sampled from q(z | x) tell what is true: `r2` by factor (10 nearest neighbors; of an angle, its cosine and its sine), `accuracy` of classes (7 nearest). */
export interface Quality {
  readonly step: number;
  readonly r2: Readonly<Record<string, number>>;
  readonly accuracy?: number;
}

/** What the page may draw at one step; parts that are not wanted are absent. */
export interface Snapshot {
  readonly type: 'snapshot';
  readonly step: number;
  readonly latent: number;
  /** Decoder noise at this step. */
  readonly sigma: number;
  /** `count` × `latent`, row by row, in the order of the held-out items. */
  readonly means?: Float32Array;
  readonly logVars?: Float32Array;
  /** `shown` × `features`: the decoder's mean at the posterior mean of the first held-out items. */
  readonly reconstructions?: Float32Array;
  /** Codes of the grid (cells × latent; first row has the greatest second coordinate) and their decoder means (cells × features). */
  readonly gridCodes?: Float32Array;
  readonly grid?: Float32Array;
  /** The prior where it is learned, as it stands at this step. */
  readonly prior?: LearnedPrior;
  /** `sampleCount` × `features`: decoder means of draws from the prior. */
  readonly samples?: Float32Array;
  readonly quality?: Quality;
}

/** What the trainer tells the page. */
export type Report =
  /** Which device runs, and why, in a sentence; `tried` tells the ones that refused. Sent on every change. */
  | { readonly type: 'device'; readonly device: DeviceName; readonly reason: string; readonly tried: readonly string[] }
  /** A run exists and stands at `step`; sent after configure (when the run is new or moved), reset and restore. */
  | { readonly type: 'ready'; readonly settings: Settings; readonly step: number; readonly heldOut: HeldOut }
  | { readonly type: 'running'; readonly running: boolean; readonly step: number }
  /** Points since the last report, in order; many at once when training is fast. */
  | { readonly type: 'losses'; readonly points: readonly LossPoint[] }
  | Snapshot
  | { readonly type: 'pace'; readonly step: number; readonly stepsPerSecond: number; readonly tensors: number }
  | { readonly type: 'decoded'; readonly id: number; readonly step: number; readonly x: Float32Array }
  | {
      readonly type: 'encoded';
      readonly id: number;
      readonly step: number;
      readonly means: Float32Array;
      readonly logVars: Float32Array;
    }
  | { readonly type: 'answer'; readonly id: number; readonly step: number; readonly answer: Answer }
  /** Which moments of the run are remembered, and which one is looked at; null for now. */
  | { readonly type: 'looking'; readonly at: number | null; readonly moments: readonly number[] }
  | { readonly type: 'trace'; readonly trace: Trace }
  | {
      readonly type: 'saved';
      readonly checkpoint: Checkpoint;
      /** Of the held-out items. */
      readonly codes: { readonly means: Float32Array; readonly logVars: Float32Array };
      /** Of the reader's own data, where it was trained on them. */
      readonly fingerprint?: string;
    }
  /** Whether the run stands at the checkpoint now: an empty text, or a sentence that says why it stays as it was. */
  | { readonly type: 'restored'; readonly problem: string }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  /** Sent each second by a trainer that is alive. */
  | { readonly type: 'alive' }
  /** Something went on differently than asked, and training can continue. */
  | { readonly type: 'notice'; readonly message: string }
  /** Training stopped; the message says what happened and what to do. */
  | { readonly type: 'trouble'; readonly message: string };

/** A run that was computed beforehand, in the form of the reports it gave. */
export interface RecordedRun {
  readonly settings: Settings;
  readonly device: DeviceName;
  readonly heldOut: HeldOut;
  readonly losses: readonly LossPoint[];
  /** In order of steps; all have codes, the last has everything. */
  readonly snapshots: readonly Snapshot[];
}

/** Whether a message has the form of a report; who sends anything else is not ours. */
export function isReport(message: unknown): message is Report {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}
