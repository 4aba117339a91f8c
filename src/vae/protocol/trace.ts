/** One datum of the batch that the next step will use, followed from the data to the loss and back. */
export interface Trace {
  /** The step that will use it. */
  readonly step: number;
  /** Its place among the training items. */
  readonly item: number;
  readonly beta: number;
  /** How many items the batch has. */
  readonly batchSize: number;
  readonly x: Float32Array;
  /** Output of each hidden layer of the encoder. */
  readonly encoder: readonly Float32Array[];
  readonly mean: Float32Array;
  readonly logVar: Float32Array;
  readonly noise: Float32Array;
  readonly z: Float32Array;
  /** Output of each hidden layer of the decoder. */
  readonly decoder: readonly Float32Array[];
  /** The decoder's mean. */
  readonly drawn: Float32Array;
  readonly sigma: number;
  /** log p(x | z) in nats of this datum at this z. */
  readonly reconstruction: number;
  /** In nats against N(0, 1), unit by unit; empty where the prior is learned. */
  readonly klPerUnit: readonly number[];
  /** Units whose KL costs nothing at this step, because over the batch it averages less than the free bits; of each unit. */
  readonly free: readonly boolean[];
  /** log q(z | x) and log p(z) in nats at this z, where the loss is made of them: with a learned prior, or several draws. */
  readonly atDraw?: { readonly logPosterior: number; readonly logPrior: number };
  /** log p(x, z) / q(z | x) in nats of every draw of this datum; empty with a single one. */
  readonly logWeights: readonly number[];
  /** Euclidean length of the batch's gradient of each tensor of weights, in the order of the model's shapes. */
  readonly gradientNorms: readonly number[];
}
