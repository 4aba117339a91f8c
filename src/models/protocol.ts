import type { ExpertsSettings, ExpertsView } from './experts/protocol.ts';
import type { DenoiserSettings, DenoiserView } from './denoiser/protocol.ts';
import type { PhysicsSettings, PhysicsView } from './physics/protocol.ts';
import type { RouterSettings, RouterView } from './router/protocol.ts';

/** The models that train live in a figure: what each is made from, and what it shows. */
export interface Models {
  readonly experts: { readonly settings: ExpertsSettings; readonly view: ExpertsView };
  readonly router: { readonly settings: RouterSettings; readonly view: RouterView };
  readonly physics: { readonly settings: PhysicsSettings; readonly view: PhysicsView };
  readonly denoiser: { readonly settings: DenoiserSettings; readonly view: DenoiserView };
}

/** The name of a model that trains live in a figure. */
export type ModelName = keyof Models;

/** What a page asks of the worker that trains. */
export type ModelCommand =
  /** Makes the model anew, or goes on with the one there is, and trains it to this step as fast as it can. */
  | { readonly type: 'to'; readonly name: ModelName; readonly settings: object; readonly step: number }
  /** Trains on until this step, no faster than so many steps per second. */
  | { readonly type: 'train'; readonly until: number; readonly stepsPerSecond: number }
  | { readonly type: 'pause' };

/** What the worker answers. */
export type ModelReport =
  | { readonly type: 'ready' }
  /** The model at a step of the run with these settings; `running` while it trains on. */
  | {
      readonly type: 'view';
      readonly settings: object;
      readonly step: number;
      readonly running: boolean;
      readonly view: unknown;
    }
  /** A sentence for the reader; the run has ended. */
  | { readonly type: 'trouble'; readonly settings: object; readonly message: string };
