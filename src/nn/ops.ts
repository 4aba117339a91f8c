/** A matrix of single-precision numbers that lives on a device, row by row. */
export interface Tensor {
  readonly rows: number;
  readonly columns: number;
}

/** What follows the affine map of a layer. */
export type Activation = 'linear' | 'tanh' | 'sigmoid';

/** A shape: rows, columns. */
export type Shape = readonly [rows: number, columns: number];

/** Adam's constants (Kingma & Ba 2015, algorithm 1); `epsilon` is added to the root of the corrected second moment. */
export interface AdamSettings {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** Weights, their moments and the number of steps taken, as plain numbers in one line. */
export interface ParameterState {
  readonly values: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  readonly adamStep: number;
}

/** Trainable weights on a device; kept in one line there, so that an optimizer step is a few operations in all. */
export interface Parameters {
  /** The weights by layer, in the order of the shapes given; valid until the next `step`. */
  readonly tensors: readonly Tensor[];
  /** One step of Adam downhill along these gradients, one per tensor. */
  step(gradients: readonly Tensor[], settings: AdamSettings): void;
  state(): Promise<ParameterState>;
  dispose(): void;
}

/**
 * The tensor operations a small variational autoencoder needs. Every device implements them; the model is written
 * once over them. `posterior` is always [mean | log variance], so twice as wide as the latent space.
 */
export interface Ops {
  readonly name: 'webgl' | 'cpu' | 'plain';
  /** The ε that Adam needs here: greater where numbers are half floats. */
  readonly epsilon: number;
  tensor(values: ArrayLike<number>, rows: number, columns: number): Tensor;
  /** The numbers, once the device has computed them; rejects when it does not answer. */
  read(tensor: Tensor): Promise<Float32Array>;
  dispose(tensor: Tensor): void;
  /** Runs `body` and disposes whatever it made except what it returns. */
  tidy<T extends Tensor | readonly Tensor[] | undefined>(body: () => T): T;
  /** Tensors alive now. */
  count(): number;
  parameters(state: ParameterState, shapes: readonly Shape[]): Parameters;
  /** Rows of a table that stays on the device. */
  gather(table: Tensor, rows: Int32Array): Tensor;
  /** activation(x w + b), with b one row. */
  dense(x: Tensor, w: Tensor, b: Tensor, activation: Activation): Tensor;
  /** a b, with one of them transposed where told. */
  matmul(a: Tensor, b: Tensor, transpose: 'none' | 'first' | 'second'): Tensor;
  /** dy ∘ activation′, given the activation's output y. */
  activationBackward(dy: Tensor, y: Tensor, activation: Activation): Tensor;
  columnSums(x: Tensor): Tensor;
  /** z = mean + exp(logVar / 2) ∘ noise. */
  reparameterize(posterior: Tensor, noise: Tensor): Tensor;
  /** KL(q ‖ N(0, I)) of each latent unit in nats, averaged over rows: 1 × latent. */
  klPerUnit(posterior: Tensor): Tensor;
  /** Gradient with respect to [mean | logVar] of a loss whose gradient at z is `dz`, plus β times the KL averaged over rows. */
  posteriorGradient(posterior: Tensor, noise: Tensor, dz: Tensor, beta: number): Tensor;
  /** Σ (x − mean)² of each row, averaged over rows: 1 × 1. */
  squaredError(mean: Tensor, x: Tensor): Tensor;
  /** Gradient with respect to the mean of −log N(x; mean, σ² I), averaged over rows. */
  likelihoodGradient(mean: Tensor, x: Tensor, logSigma: Tensor): Tensor;
  /** Gradient of the same with respect to log σ: features − squaredError / σ²; 1 × 1. */
  logSigmaGradient(squaredError: Tensor, logSigma: Tensor, features: number): Tensor;
  /** One row of all the columns: for reading several small results at once. */
  join(rows: readonly Tensor[]): Tensor;
  /** Waits until the work given so far is done. */
  settle(): Promise<void>;
  /** Frees everything. */
  close(): void;
}
