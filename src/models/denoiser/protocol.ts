/** The data sets that a denoiser learns, by their names among the generated ones: points of a plane whose density is known. */
export type DenoiserData = 'moons' | 'ring' | 'nine' | 'spiral' | 'checkerboard';

/** What a run depends on. */
export interface DenoiserSettings {
  readonly data: DenoiserData;
  /** Of the first weights, the order of the data and the noise; the data themselves are those of the recorded autoencoder. */
  readonly seed: number;
}

/** A mean over the held-out points with its standard error, in nats. */
export interface MeanWithError {
  readonly mean: number;
  readonly standardError: number;
}

/** The bound on the log density of held-out points, in nats: elbo = reconstruction − priorKl − Σ denoisingKl. */
export interface BoundReport extends MeanWithError {
  readonly reconstruction: number;
  readonly priorKl: number;
  /** Mean KL of the step from t, [T + 1]; 0 at t = 0 and 1, which have none. */
  readonly denoisingKl: Float64Array;
}

/** The bound as it stood at a step of the run. */
export interface BoundPoint extends MeanWithError {
  readonly step: number;
}

/** What a figure shows of the model at one step. */
export interface DenoiserView {
  /** Mean squared noise error per coordinate over the batches of every `lossEvery` steps so far; 1 for whoever predicts no noise. */
  readonly losses: readonly number[];
  readonly lossEvery: number;
  /** The same of the last batches, by noise level t, [T + 1]. */
  readonly lossAt: Float64Array;
  /** The bound with the spread of each reverse step fitted to the errors, and with that of the target, √β̃_t. */
  readonly fitted: BoundReport;
  readonly target: BoundReport;
  /** The fitted bound at fixed steps of the run, and with the spread of the target. */
  readonly history: readonly BoundPoint[];
  readonly targetHistory: readonly BoundPoint[];
  /** Mean log density of the same held-out points under the law of the data, and how far the fitted bound lies below it. */
  readonly law: MeanWithError;
  readonly gap: MeanWithError;
  /** The recorded autoencoder on the same points: its bound, after how many steps. */
  readonly autoencoder: { readonly elbo: number; readonly step: number };
  readonly heldOut: number;
  /** Fitted standard deviation of each reverse step, [T + 1]. */
  readonly stds: Float64Array;
  /** Points drawn from the model, at every noise level: x and y of particle i at t lie at 2(t · particles + i). */
  readonly paths: Float32Array;
  readonly particles: number;
  /** The network, for whoever asks it at other points: layers of (inputs + 1) × outputs, the last row the bias. */
  readonly layers: readonly Float32Array[];
}
