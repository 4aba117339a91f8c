import type { Rng } from '../math/rng.ts';
import type { Activation, Ops, Output, Shape, Tensor } from '../nn/ops.ts';
import type { Network, PriorName } from './protocol.ts';

/** A variational autoencoder of dense layers. */
export interface Model {
  /** Numbers per datum. */
  readonly features: number;
  readonly latent: number;
  readonly encoder: Network;
  readonly decoder: Network;
  /** What the decoder's last numbers mean to the likelihood. */
  readonly output: Output;
  readonly prior: PriorName;
  /** Components of a learned prior. */
  readonly components: number;
}

/** Tensors by what they are; a layer is (inputs + 1) × outputs with its bias in the last row. */
export interface Weights {
  /** Hidden layers of the encoder, then the one that gives [mean | log variance]. */
  readonly encoder: readonly Tensor[];
  /** Hidden layers of the decoder, then the one that gives what the likelihood takes. */
  readonly decoder: readonly Tensor[];
  /** 1 × 1. */
  readonly logSigma: Tensor;
  /** Of a mixture prior: components × 2 latent and 1 × components. Of a VampPrior: components × features alone. */
  readonly prior: readonly Tensor[];
}

function stack(inputs: number, hidden: readonly number[], outputs: number): readonly Shape[] {
  const widths = [inputs, ...hidden, outputs];
  return widths.slice(1).map((width, i) => [widths[i]! + 1, width] as const);
}

/** Shapes of the weights: encoder, decoder, log σ, prior. */
export function shapes(model: Model): readonly Shape[] {
  const { features, latent, encoder, decoder, prior, components } = model;
  const ofPrior: readonly Shape[] =
    prior === 'mixture'
      ? [
          [components, 2 * latent],
          [1, components],
        ]
      : prior === 'vamp'
        ? [[components, features]]
        : [];
  return [
    ...stack(features, encoder.hidden, 2 * latent),
    ...stack(latent, decoder.hidden, features),
    [1, 1],
    ...ofPrior,
  ];
}

/** Where log σ lies in the line of all weights. */
export function logSigmaAt(model: Model): number {
  const { encoder, decoder } = model;
  const layers = shapes(model).slice(0, encoder.hidden.length + decoder.hidden.length + 2);
  return layers.reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

/** The weights by name. Throws `RangeError` when their number is wrong. */
export function named(model: Model, tensors: readonly Tensor[]): Weights {
  const wanted = shapes(model).length;
  if (tensors.length !== wanted) throw new RangeError(`named: ${wanted} tensors are needed, got ${tensors.length}`);
  const endOfEncoder = model.encoder.hidden.length + 1;
  const endOfDecoder = endOfEncoder + model.decoder.hidden.length + 1;
  return {
    encoder: tensors.slice(0, endOfEncoder),
    decoder: tensors.slice(endOfEncoder, endOfDecoder),
    logSigma: tensors[endOfDecoder]!,
    prior: tensors.slice(endOfDecoder + 1),
  };
}

/** Normal weights of variance 1/inputs (2/inputs into a relu, He et al. 2015), biases 0. */
function initialLayer([rows, columns]: Shape, activation: Activation, rng: Rng): Float32Array {
  const layer = new Float32Array(rows * columns);
  const scale = Math.sqrt((activation === 'relu' ? 2 : 1) / (rows - 1));
  for (let i = 0; i < (rows - 1) * columns; i++) layer[i] = scale * rng.normal();
  return layer;
}

/**
 * Weights to start from, in one line. A mixture prior starts as equal Gaussians of unit width at draws from N(0, I);
 * the pseudo-inputs of a VampPrior start as the first of `items` (Tomczak & Welling 2018).
 */
export function initialWeights(model: Model, logSigma: number, rng: Rng, items: Float32Array): Float32Array {
  const { latent, encoder, decoder, prior, components, features } = model;
  const all = shapes(model);
  const parts: Float32Array[] = [];
  encoder.hidden.forEach((_, i) => parts.push(initialLayer(all[i]!, encoder.activation, rng)));
  parts.push(initialLayer(all[parts.length]!, 'linear', rng));
  decoder.hidden.forEach(() => parts.push(initialLayer(all[parts.length]!, decoder.activation, rng)));
  parts.push(initialLayer(all[parts.length]!, 'linear', rng), Float32Array.of(logSigma));
  if (prior === 'mixture') {
    const isMean = (at: number): boolean => at % (2 * latent) < latent;
    parts.push(
      Float32Array.from({ length: components * 2 * latent }, (_, at) => (isMean(at) ? rng.normal() : 0)),
      new Float32Array(components),
    );
  } else if (prior === 'vamp') {
    // There may be fewer items than pseudo-inputs; then some items serve twice.
    parts.push(Float32Array.from({ length: components * features }, (_, at) => items[at % items.length]!));
  }
  const line = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    line.set(part, at);
    at += part.length;
  }
  return line;
}

/** What went into each layer of a stack, and what came out of the last. */
export interface Passed {
  readonly inputs: readonly Tensor[];
  readonly out: Tensor;
}

/** Runs a stack of layers; the last is linear. */
export function through(ops: Ops, layers: readonly Tensor[], activation: Activation, x: Tensor): Passed {
  const inputs = [x];
  for (const layer of layers.slice(0, -1)) inputs.push(ops.dense(inputs.at(-1)!, layer, activation));
  return { inputs, out: ops.dense(inputs.at(-1)!, layers.at(-1)!, 'linear') };
}

/** q(z | x) of each row of x as [mean | log variance]. */
export function encode(ops: Ops, model: Model, w: Weights, x: Tensor): Tensor {
  return through(ops, w.encoder, model.encoder.activation, x).out;
}

/** What the likelihood takes, for each row of z: `ops.mean` makes the decoder's mean of it. */
export function decode(ops: Ops, model: Model, w: Weights, z: Tensor): Tensor {
  return through(ops, w.decoder, model.decoder.activation, z).out;
}

/** The decoder's mean of p(x | z) for each row of z. */
export function decodeMean(ops: Ops, model: Model, w: Weights, z: Tensor): Tensor {
  return ops.mean(model.output, decode(ops, model, w, z));
}

/** The mixture that a learned prior is now: components × 2 latent and logits; a standard normal as a mixture of one. */
export interface PriorMixture {
  readonly components: Tensor;
  readonly logits: Tensor;
}

/** The prior as a mixture of Gaussians; a VampPrior's components are the posteriors of its pseudo-inputs, equally likely. */
export function priorMixture(ops: Ops, model: Model, w: Weights): PriorMixture {
  const { prior, components, latent } = model;
  const zeros = (columns: number): Tensor => ops.tensor(new Float32Array(columns), 1, columns);
  if (prior === 'mixture') return { components: w.prior[0]!, logits: w.prior[1]! };
  if (prior === 'vamp') return { components: encode(ops, model, w, w.prior[0]!), logits: zeros(components) };
  return { components: zeros(2 * latent), logits: zeros(1) };
}
