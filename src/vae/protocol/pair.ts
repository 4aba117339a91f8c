/** Numbers as text: base64 of 16-bit integers, lowest byte first, each to be multiplied by `scale`. */
export interface Sixteen {
  readonly scale: number;
  readonly text: string;
}

/** One of two networks that were trained alike, but for the prior. */
export interface RecordedTwin {
  /** The hidden layer of the decoder and its last one, (inputs + 1) × outputs row by row with the bias in the last row. */
  readonly decoder: readonly [hidden: Sixteen, output: Sixteen];
  /** Codes of the held-out pictures, two numbers each: the mean of each. */
  readonly means: Sixteen;
  /** Standard deviations of the same codes; none where a picture has a single code. */
  readonly stds?: Sixteen;
  /** What the first held-out pictures come back as, through their mean codes, by the device that trained. */
  readonly givenBack: Sixteen;
  /** Root mean square of a pixel's error over all held-out pictures that come back. */
  readonly error: number;
  /** For each code drawn from the prior: the distance from its decoded picture to the nearest picture trained on. */
  readonly distances: Sixteen;
}

/** A plain autoencoder and a variational one: the same network from the same weights on the same batches. */
export interface RecordedPair {
  readonly seed: number;
  readonly steps: number;
  /** Pictures trained on. */
  readonly trainedOn: number;
  /** Standard deviation of the decoder's noise. */
  readonly sigma: number;
  readonly width: number;
  readonly height: number;
  /** Units of the hidden layer on either side, after which comes tanh; the last layer ends in a sigmoid. */
  readonly hidden: number;
  /** The codes drawn from N(0, I), two numbers each; the same for both. */
  readonly drawn: Sixteen;
  /** The distance, as a root mean square over pixels, that 95 of 100 held-out pictures keep to the nearest picture trained on. */
  readonly reach: number;
  /** The first held-out pictures. */
  readonly originals: Sixteen;
  readonly off: RecordedTwin;
  readonly on: RecordedTwin;
  /** What the same recipe gave with other seeds: the share of drawn codes whose picture is within reach of the data. */
  readonly otherSeeds: readonly { readonly seed: number; readonly off: number; readonly on: number }[];
}
