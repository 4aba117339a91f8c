/** A matrix of single-precision numbers that lives on a device, row by row. */
export interface Tensor {
  readonly rows: number;
  readonly columns: number;
}

/** What follows the affine map of a hidden layer; the derivative of each can be told from its output. */
export type Activation = 'linear' | 'tanh' | 'relu' | 'sigmoid' | 'softplus';

/**
 * What the last layer's numbers a mean to the likelihood: the mean of N(x; a, σ²), the logit of the mean of
 * N(x; sigmoid(a), σ²), the logit of a Bernoulli, or the natural parameter of a continuous Bernoulli.
 */
export type Output = 'linear' | 'sigmoid' | 'bernoulli' | 'continuous-bernoulli';

/** A shape: rows, columns. */
export type Shape = readonly [rows: number, columns: number];

/**
 * One step of an optimizer. Adam (Kingma & Ba 2015, algorithm 1) adds `epsilon` to the root of the corrected second
 * moment; gradient descent keeps a velocity v ← momentum · v + gradient and moves by −learningRate · v.
 */
export type StepSettings =
  | {
      readonly kind: 'adam';
      readonly learningRate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    }
  | { readonly kind: 'sgd'; readonly learningRate: number; readonly momentum: number };

/** Weights, what the optimizer remembers of them, and the number of steps taken, as plain numbers in one line. */
export interface ParameterState {
  readonly values: Float32Array;
  /** Adam's first moment, or the velocity of gradient descent. */
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  readonly adamStep: number;
}

/** Trainable weights on a device; kept in one line there, so that an optimizer step is a few operations in all. */
export interface Parameters {
  /** The weights in the order of the shapes given; valid until the next `step`. */
  readonly tensors: readonly Tensor[];
  /** One step downhill along these gradients, one per tensor. */
  step(gradients: readonly Tensor[], settings: StepSettings): void;
  state(): Promise<ParameterState>;
  dispose(): void;
}

/** Names a stream of noise: 64 bits that are hashed with the step and the place of each draw. */
export type NoiseKey = readonly [low: number, high: number];

/** Where a device runs, by the name that settings and reports use. */
export type OpsName = 'webgl' | 'wasm' | 'cpu' | 'plain';

/** Gradient of −Σ weight · log p(z) with respect to the codes and to the mixture that p is. */
export interface MixtureGradient {
  /** rows × latent. */
  readonly z: Tensor;
  /** components × 2 latent, [mean | log variance]. */
  readonly components: Tensor;
  /** 1 × components. */
  readonly logits: Tensor;
}

/**
 * The tensor operations a small variational autoencoder needs. Every device implements them; the model is written
 * once over them.
 *
 * A layer is one tensor of (inputs + 1) × outputs whose last row is the bias. `posterior` is [mean | log variance],
 * so twice as wide as the latent space. Where there are K draws per datum, rows come in groups: rows iK … iK + K − 1
 * belong to datum i; K is always the quotient of the row counts. `weights` is one column of row weights.
 */
export interface Ops {
  readonly name: OpsName;
  /** The least ε that Adam may use here: greater where numbers are half floats. */
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
  /** The standard normal draws of a step of a stream, as `noiseAt` defines them. */
  noise(key: NoiseKey, step: number, rows: number, columns: number): Tensor;

  /** activation([x 1] layer). */
  dense(x: Tensor, layer: Tensor, activation: Activation): Tensor;
  /** The gradient of a layer, (inputs + 1) × outputs: [x 1]ᵀ dy, with dy the gradient before the activation. */
  layerGradient(x: Tensor, dy: Tensor): Tensor;
  /** The gradient before the activation of the layer below, whose output was y: (dy Wᵀ) ∘ activation′. */
  denseBackward(dy: Tensor, layer: Tensor, y: Tensor, activation: Activation): Tensor;

  /** z = mean + exp(logVar / 2) ∘ noise; the noise has K rows for each of the posterior. */
  reparameterize(posterior: Tensor, noise: Tensor): Tensor;
  /** KL(q ‖ N(0, I)) of each latent unit in nats, averaged over rows: 1 × latent. */
  klPerUnit(posterior: Tensor): Tensor;
  /** 1 where a unit's KL is above `least` nats, else 0: the units that free bits leave under pressure; 1 × latent. */
  freeBitsMask(klPerUnit: Tensor, least: number): Tensor;
  /**
   * Gradient with respect to [mean | logVar] of a loss whose gradient at z is `dz` (one draw per row), plus β times
   * the KL averaged over rows, of the units that `mask` leaves.
   */
  posteriorGradient(posterior: Tensor, noise: Tensor, dz: Tensor, beta: number, mask?: Tensor): Tensor;

  /** What the decoder draws: a, sigmoid(a), or the mean of the continuous Bernoulli. */
  mean(output: Output, a: Tensor): Tensor;
  /** Σ (x − mean)² of each row for a Gaussian, else −log p(x | a) in nats; one column. The rows of x are repeated K times. */
  reconstructionError(output: Output, a: Tensor, x: Tensor): Tensor;
  /** Gradient with respect to a of Σ weight · −log p(x | a); each row weighs 1 / rows without `weights`. */
  likelihoodGradient(output: Output, a: Tensor, x: Tensor, logSigma: Tensor, weights?: Tensor): Tensor;
  /** Gradient of a Gaussian's Σ weight · −log p(x | a) with respect to log σ: Σ weight (features − error / σ²); 1 × 1. */
  logSigmaGradient(error: Tensor, logSigma: Tensor, features: number, weights?: Tensor): Tensor;
  /** log p(x | a) of each row in nats from its reconstruction error; one column. */
  logLikelihood(output: Output, error: Tensor, logSigma: Tensor, features: number): Tensor;

  /** log q(z | x) of each draw in nats, from its noise and log variance; one column. */
  logPosterior(posterior: Tensor, noise: Tensor): Tensor;
  /** log Σ softmax(logits)_c N(z; mean_c, e^{logVar_c}) of each row in nats; `components` is [mean | logVar]; one column. */
  mixtureLogProb(z: Tensor, components: Tensor, logits: Tensor): Tensor;
  /** Gradient of −scale · Σ weight · log p(z); each row weighs 1 / rows without `weights`. */
  mixtureGradient(z: Tensor, components: Tensor, logits: Tensor, scale: number, weights?: Tensor): MixtureGradient;
  /** Each group's weights e^{logWeight}, normalized to 1 over its K draws and divided by the number of groups. */
  importanceWeights(logWeights: Tensor, draws: number): Tensor;
  /** log (1/K) Σ e^{logWeight} of each group in nats, averaged over the groups: 1 × 1. */
  logMeanWeight(logWeights: Tensor, draws: number): Tensor;
  /**
   * Gradient with respect to [mean | logVar], summed over the K draws of each datum, of a loss whose gradient at z is
   * `dz` and which holds β · Σ weight · log q(z | x) besides: along z = mean + std ∘ noise that is −½ β weight per log variance.
   */
  sampledPosteriorGradient(posterior: Tensor, noise: Tensor, dz: Tensor, beta: number, weights?: Tensor): Tensor;

  /** Σ factor · tensor of equal shapes. */
  combine(tensors: readonly Tensor[], factors: readonly number[]): Tensor;
  /** The mean of each column: 1 × columns. */
  columnMeans(x: Tensor): Tensor;
  /** One row of all the columns: for reading several small results at once. */
  join(rows: readonly Tensor[]): Tensor;
  /** Waits until the work given so far is done. */
  settle(): Promise<void>;
  /** Frees everything. */
  close(): void;
}
