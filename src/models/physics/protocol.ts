/** What a run depends on. */
export interface PhysicsSettings {
  readonly seed: number;
  /** Components of the prior, and experts for the trace. */
  readonly components: number;
  /** Steps of the whole run: near its end the steps become smaller. */
  readonly steps: number;
}

/** The modalities that an encoder is shown. */
export type Shown = 'both' | 'picture' | 'trace';

/** How well held-out items, seen by some modalities, are told apart and read from the means of their posteriors. */
export interface Reading {
  /** Share of the items that are of the most frequent kind of their component. */
  readonly purity: number;
  /** The adjusted Rand index of components and kinds. */
  readonly adjustedRand: number;
  /** R² of the mean over the ten nearest training codes, for the angle and for the damping. */
  readonly angle: number;
  readonly damping: number;
  /** The bound on the log evidence of what was shown, in nats per item, and its standard error over items and draws. */
  readonly elbo: number;
  readonly elboError: number;
}

/** Root mean squared errors of a prediction of one signal from the other, against the signal without its noise. */
export interface Crossing {
  /** By the mean of the model's predictions. */
  readonly error: number;
  /** By the mean signal of the training items. */
  readonly baseline: number;
  /** By the mean signal of the training items of the same kind: about the least for who knows the kind and nothing else. */
  readonly kindKnown: number;
}

/** What a figure shows of the model at one step. */
export interface PhysicsView {
  /** For each held-out item what each encoder says, [mean 2 | log variance 2]. */
  readonly pictureExperts: Float32Array;
  readonly traceExperts: Float32Array;
  /** components × 4, [mean 2 | log variance 2], and one logit each. */
  readonly components: Float32Array;
  readonly logits: Float32Array;
  /** log ω of each expert. */
  readonly logFrequencies: Float32Array;
  /** Two layers each: from z to the logits of the pixels, and from z to log γ. */
  readonly pictureDecoder: readonly [Float32Array, Float32Array];
  readonly dampingDecoder: readonly [Float32Array, Float32Array];
  /** Noise of a pixel and of a reading, as learned. */
  readonly pictureStd: number;
  readonly traceStd: number;
  readonly readings: Readonly<Record<Shown, Reading>>;
  /** The picture from the trace, and the trace from the picture. */
  readonly crossings: { readonly picture: Crossing; readonly trace: Crossing };
}
