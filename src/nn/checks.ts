import type { Activation, Ops, Output, ParameterState, StepSettings, Tensor } from './ops.ts';

/** Sizes of the matrices that a check is made with; `rows` of data, each with `draws` codes. */
export interface Sizes {
  readonly rows: number;
  readonly draws: number;
  readonly features: number;
  readonly hidden: number;
  readonly latent: number;
  readonly components: number;
  /** The greatest size of the numbers that likelihoods are asked about. */
  readonly reach: number;
}

/** A computation by one operation, whose numbers any two devices should agree on. */
export type Check = (ops: Ops) => readonly Tensor[];

/** Numbers within ±1 that look random enough; the same on every device. */
function wave(count: number, start: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(start + 2.3 * i + 0.7 * (i % 7)));
}

const activations: readonly Activation[] = ['linear', 'tanh', 'relu', 'sigmoid', 'softplus'];
const outputs: readonly Output[] = ['linear', 'sigmoid', 'bernoulli', 'continuous-bernoulli'];

/** Inputs of the operations on one device, in the shapes that the model has. */
function inputs(ops: Ops, { rows, draws, features, hidden, latent, components, reach }: Sizes) {
  const make = (height: number, width: number, start: number, scale = 1, shift = 0): Tensor =>
    ops.tensor(
      wave(height * width, start).map((value) => scale * value + shift),
      height,
      width,
    );
  const all = rows * draws;
  return {
    x: make(rows, features, 1, 0.5, 0.5),
    table: make(rows + 3, features, 2),
    layer: make(features + 1, hidden, 3, 0.7),
    dHidden: make(rows, hidden, 4),
    // An output of every activation: none is outside 0 … 1 but that of tanh, whose derivative is the same for −y.
    below: make(rows, features, 5, 0.45, 0.5),
    posterior: make(rows, 2 * latent, 6),
    noise: make(all, latent, 7, 1.5),
    noiseOfOne: make(rows, latent, 8, 1.5),
    dz: make(all, latent, 9),
    dzOfOne: make(rows, latent, 10),
    kl: make(1, latent, 11),
    mask: ops.tensor(
      Float32Array.from({ length: latent }, (_, unit) => unit % 2),
      1,
      latent,
    ),
    a: make(all, features, 12, reach),
    logSigma: ops.tensor([-0.4], 1, 1),
    error: make(all, 1, 13, 2, 3),
    weights: make(all, 1, 14, 0.4 / all, 0.5 / all),
    z: make(all, latent, 15, 1.5),
    parts: make(components, 2 * latent, 16, 0.8),
    logits: make(1, components, 17),
    logWeights: make(all, 1, 18, 4, -20),
  };
}

type Inputs = ReturnType<typeof inputs>;

/** Every operation that gives tensors, some of them in several ways, by what is done. */
const calls: Readonly<Record<string, (ops: Ops, t: Inputs, sizes: Sizes) => Tensor | readonly Tensor[]>> = {
  gather: (ops, t, { rows }) =>
    ops.gather(
      t.table,
      Int32Array.from({ length: rows }, (_, i) => (5 * i + 2) % (rows + 3)),
    ),
  noise: (ops, _, { rows, draws, latent }) => ops.noise([0x9e3779b9, 0x85ebca6b], 41, rows * draws, latent),
  ...Object.fromEntries(
    activations.flatMap((kind) => [
      [`dense, ${kind}`, (ops: Ops, t: Inputs) => ops.dense(t.x, t.layer, kind)],
      [`denseBackward, ${kind}`, (ops: Ops, t: Inputs) => ops.denseBackward(t.dHidden, t.layer, t.below, kind)],
    ]),
  ),
  layerGradient: (ops, t) => ops.layerGradient(t.x, t.dHidden),
  reparameterize: (ops, t) => ops.reparameterize(t.posterior, t.noise),
  klPerUnit: (ops, t) => ops.klPerUnit(t.posterior),
  freeBitsMask: (ops, t) => ops.freeBitsMask(t.kl, 0.1),
  posteriorGradient: (ops, t) => ops.posteriorGradient(t.posterior, t.noiseOfOne, t.dzOfOne, 1.7),
  'posteriorGradient, masked': (ops, t) => ops.posteriorGradient(t.posterior, t.noiseOfOne, t.dzOfOne, 1.7, t.mask),
  sampledPosteriorGradient: (ops, t) => ops.sampledPosteriorGradient(t.posterior, t.noise, t.dz, 1.7),
  'sampledPosteriorGradient, weighted': (ops, t) =>
    ops.sampledPosteriorGradient(t.posterior, t.noise, t.dz, 1.7, t.weights),
  logPosterior: (ops, t) => ops.logPosterior(t.posterior, t.noise),
  ...Object.fromEntries(
    outputs.flatMap((kind) => [
      [`mean, ${kind}`, (ops: Ops, t: Inputs) => ops.mean(kind, t.a)],
      [`reconstructionError, ${kind}`, (ops: Ops, t: Inputs) => ops.reconstructionError(kind, t.a, t.x)],
      [`likelihoodGradient, ${kind}`, (ops: Ops, t: Inputs) => ops.likelihoodGradient(kind, t.a, t.x, t.logSigma)],
      [
        `likelihoodGradient, ${kind}, weighted`,
        (ops: Ops, t: Inputs) => ops.likelihoodGradient(kind, t.a, t.x, t.logSigma, t.weights),
      ],
      [`logLikelihood, ${kind}`, (ops: Ops, t: Inputs) => ops.logLikelihood(kind, t.error, t.logSigma, 3)],
    ]),
  ),
  logSigmaGradient: (ops, t) => ops.logSigmaGradient(t.error, t.logSigma, 9),
  'logSigmaGradient, weighted': (ops, t) => ops.logSigmaGradient(t.error, t.logSigma, 9, t.weights),
  mixtureLogProb: (ops, t) => ops.mixtureLogProb(t.z, t.parts, t.logits),
  mixtureGradient: (ops, t) => Object.values(ops.mixtureGradient(t.z, t.parts, t.logits, 1.3)),
  'mixtureGradient, weighted': (ops, t) => Object.values(ops.mixtureGradient(t.z, t.parts, t.logits, 1.3, t.weights)),
  importanceWeights: (ops, t, { draws }) => ops.importanceWeights(t.logWeights, draws),
  logMeanWeight: (ops, t, { draws }) => ops.logMeanWeight(t.logWeights, draws),
  combine: (ops, t) => ops.combine([t.z, t.noise, t.dz], [0.5, -2, 1.5]),
  columnMeans: (ops, t) => ops.columnMeans(t.a),
  join: (ops, t) => ops.join([t.kl, t.logSigma, t.logits]),
};

/** A check of each operation at these sizes, by what it does. */
export function checks(sizes: Sizes): Readonly<Record<string, Check>> {
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]): [string, Check] => [
      name,
      (ops) => {
        const kept = ops.tidy(() => {
          const result = call(ops, inputs(ops, sizes), sizes);
          return Array.isArray(result) ? (result as readonly Tensor[]) : [result as Tensor];
        });
        return kept;
      },
    ]),
  );
}

/** The numbers of a check. */
export async function outcome(ops: Ops, check: Check): Promise<readonly Float32Array[]> {
  const made = check(ops);
  const numbers = await Promise.all(made.map((tensor) => ops.read(tensor)));
  made.forEach((tensor) => ops.dispose(tensor));
  return numbers;
}

/** The state after a few steps of an optimizer along gradients that differ from step to step, over two odd shapes. */
export async function stepped(ops: Ops, settings: StepSettings): Promise<ParameterState> {
  const start = {
    values: wave(18, 1),
    firstMoment: wave(18, 2).map((m) => 0.1 * m),
    secondMoment: wave(18, 3).map((m) => m * m),
  };
  const parameters = ops.parameters({ ...start, adamStep: 3 }, [
    [5, 3],
    [1, 3],
  ]);
  for (let step = 0; step < 4; step++) {
    ops.tidy(() => {
      parameters.step([ops.tensor(wave(15, 4 + step), 5, 3), ops.tensor(wave(3, 8 + step), 1, 3)], settings);
      return undefined;
    });
  }
  const state = await parameters.state();
  parameters.dispose();
  return state;
}
