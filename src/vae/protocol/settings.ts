/** The data sets that are made from a seed. */
export type GeneratedName =
  | 'heat-bump'
  | 'wave'
  | 'oscillator'
  | 'pendulum'
  | 'stroke-two'
  | 'digits'
  | 'moons'
  | 'ring'
  | 'pinwheel'
  | 'nine'
  | 'spiral'
  | 'checkerboard'
  | 'linear-gaussian';

/** The data sets the trainer knows; `own` is what the reader brought, which no link can carry. */
export type DataName = GeneratedName | 'own';

/** Where the arithmetic runs: tfjs on WebGL, our own WASM kernels, tfjs on its CPU backend, or our own TypeScript. */
export type DeviceName = 'webgl' | 'wasm' | 'cpu' | 'plain';

/** What the reader asks for: a device by name, or the best one that works here. */
export type DeviceChoice = DeviceName | 'auto';

/** What follows the affine map of each hidden layer. */
export type ActivationName = 'tanh' | 'relu' | 'sigmoid' | 'softplus';

/** A stack of one to three dense hidden layers. */
export interface Network {
  /** Units of each hidden layer, the data's side of the encoder first and the code's side of the decoder first. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
}

/** The decoder's noise level: a constant, or one more parameter that is learned (starting at `startingSigma`). */
export type Sigma = { readonly kind: 'fixed'; readonly value: number } | { readonly kind: 'learned' };

/** Where a learned σ starts: from 1 it would take a thousand steps down, in which units fall silent and are slow to wake. */
export const startingSigma = 0.3;

/** p(x | z): a Gaussian around the decoder's mean, black-and-white pixels, or gray pixels in [0, 1]. */
export type LikelihoodName = 'gaussian' | 'bernoulli' | 'continuous-bernoulli';

/** p(z): N(0, I), a mixture of Gaussians that is learned, or a mixture of posteriors of learned pseudo-inputs (VampPrior). */
export type PriorName = 'normal' | 'mixture' | 'vamp';

/** How β comes about over the steps: at once, rising once, or rising again in each period. */
export type AnnealingName = 'none' | 'ramp' | 'cyclic';

/** What follows the gradient. */
export type OptimizerName = 'adam' | 'sgd';

/** Everything that determines a training run; the same settings on the same device give the same numbers. */
export interface Settings {
  readonly data: DataName;
  readonly seed: number;
  /** Latent units, 1 … 16. */
  readonly latent: number;
  readonly encoder: Network;
  readonly decoder: Network;
  readonly likelihood: LikelihoodName;
  /** Used by the Gaussian likelihood alone. */
  readonly sigma: Sigma;
  readonly prior: PriorName;
  /** Components of a learned prior. */
  readonly components: number;
  /** Weight of the KL term in the loss; the reported ELBO always has β = 1. */
  readonly beta: number;
  readonly annealing: AnnealingName;
  /** Steps of the ramp, or of one cycle (which rises over its first half). */
  readonly annealingSteps: number;
  /** Nats of KL per unit that cost nothing (Kingma et al. 2016); 0 for none. */
  readonly freeBits: number;
  /** Draws per datum of the importance-weighted bound that is trained on; 1 trains the ELBO. */
  readonly samples: number;
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  /** Of gradient descent. */
  readonly momentum: number;
  /** Of Adam; a device of half floats takes a greater one. */
  readonly epsilon: number;
  readonly batchSize: number;
  readonly device: DeviceChoice;
}

/** Closed ranges of the numeric settings; whole numbers where `whole` is true. */
export const ranges = {
  seed: { min: 0, max: 999_999, whole: true },
  latent: { min: 1, max: 16, whole: true },
  layers: { min: 1, max: 3, whole: true },
  width: { min: 4, max: 256, whole: true },
  sigma: { min: 0.01, max: 2, whole: false },
  components: { min: 2, max: 50, whole: true },
  beta: { min: 0, max: 1000, whole: false },
  annealingSteps: { min: 10, max: 20_000, whole: true },
  freeBits: { min: 0, max: 4, whole: false },
  samples: { min: 1, max: 32, whole: true },
  learningRate: { min: 1e-5, max: 1, whole: false },
  momentum: { min: 0, max: 0.999, whole: false },
  epsilon: { min: 1e-8, max: 0.1, whole: false },
  batchSize: { min: 8, max: 256, whole: true },
} as const;

const wide = (width: number): Network => ({ hidden: [width], activation: 'tanh' });

const usual: Settings = {
  data: 'heat-bump',
  seed: 7,
  latent: 2,
  encoder: wide(48),
  decoder: wide(48),
  likelihood: 'gaussian',
  sigma: { kind: 'learned' },
  prior: 'normal',
  components: 10,
  beta: 1,
  annealing: 'none',
  annealingSteps: 1000,
  freeBits: 0,
  samples: 1,
  optimizer: 'adam',
  learningRate: 3e-3,
  momentum: 0.9,
  epsilon: 1e-7,
  batchSize: 64,
  device: 'auto',
};

const pictures: Settings = { ...usual, encoder: wide(64), decoder: wide(64), learningRate: 5e-3 };

/** Points in a plane: deeper networks, to bend the plane of codes to them, and the σ of their own noise, which is hard to learn from so few numbers. */
const points: Settings = {
  ...usual,
  encoder: { hidden: [48, 48], activation: 'tanh' },
  decoder: { hidden: [48, 48], activation: 'tanh' },
  sigma: { kind: 'fixed', value: 0.1 },
  learningRate: 5e-3,
};

/** Settings that train well, and that the recorded runs use. */
export const defaults: Readonly<Record<DataName, Settings>> = {
  'heat-bump': usual,
  wave: { ...usual, data: 'wave', learningRate: 5e-3 },
  oscillator: { ...usual, data: 'oscillator', learningRate: 5e-3 },
  // With a smaller σ the ring of codes lies off the prior's middle for thousands of steps.
  pendulum: { ...pictures, data: 'pendulum', sigma: { kind: 'fixed', value: 0.2 }, learningRate: 8e-3 },
  'stroke-two': { ...pictures, data: 'stroke-two' },
  digits: { ...pictures, data: 'digits' },
  moons: { ...points, data: 'moons', latent: 1, sigma: { kind: 'fixed', value: 0.15 } },
  ring: { ...points, data: 'ring' },
  pinwheel: { ...points, data: 'pinwheel' },
  nine: { ...points, data: 'nine' },
  spiral: { ...points, data: 'spiral' },
  checkerboard: { ...points, data: 'checkerboard' },
  'linear-gaussian': { ...usual, data: 'linear-gaussian', encoder: wide(16), decoder: wide(16), learningRate: 5e-3 },
  own: { ...pictures, data: 'own' },
};

const sameNetwork = (a: Network, b: Network): boolean =>
  a.activation === b.activation && a.hidden.length === b.hidden.length && a.hidden.every((h, i) => h === b.hidden[i]);

/** Whether going from one to the other starts a new run; what only steers training or computes it keeps the weights. */
export function startsOver(before: Settings, after: Settings): boolean {
  return (
    before.data !== after.data ||
    before.seed !== after.seed ||
    before.latent !== after.latent ||
    before.likelihood !== after.likelihood ||
    before.prior !== after.prior ||
    (before.prior !== 'normal' && before.components !== after.components) ||
    before.optimizer !== after.optimizer ||
    !sameNetwork(before.encoder, after.encoder) ||
    !sameNetwork(before.decoder, after.decoder)
  );
}
