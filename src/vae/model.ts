import type { Rng } from '../math/rng.ts';
import type { Activation, Ops, Shape, Tensor } from '../nn/ops.ts';

/** A variational autoencoder with one hidden tanh layer on each side. */
export interface Model {
  /** Numbers per datum. */
  readonly features: number;
  readonly hidden: number;
  readonly latent: number;
  /** What the decoder's mean passes through at the end. */
  readonly output: Exclude<Activation, 'tanh'>;
}

/** Tensors by the names used in the model, in the order of `shapes`. */
export interface Weights {
  readonly encoderW: Tensor;
  readonly encoderB: Tensor;
  readonly posteriorW: Tensor;
  readonly posteriorB: Tensor;
  readonly decoderW: Tensor;
  readonly decoderB: Tensor;
  readonly meanW: Tensor;
  readonly meanB: Tensor;
  readonly logSigma: Tensor;
}

/** Shapes of the weights: encoder, [mean | log variance], decoder, decoder mean, log σ. */
export function shapes({ features, hidden, latent }: Model): readonly Shape[] {
  return [
    [features, hidden],
    [1, hidden],
    [hidden, 2 * latent],
    [1, 2 * latent],
    [latent, hidden],
    [1, hidden],
    [hidden, features],
    [1, features],
    [1, 1],
  ];
}

/** The weights by name. Throws `RangeError` when their number is wrong. */
export function named(tensors: readonly Tensor[]): Weights {
  const [encoderW, encoderB, posteriorW, posteriorB, decoderW, decoderB, meanW, meanB, logSigma] = tensors;
  if (!encoderW || !encoderB || !posteriorW || !posteriorB || !decoderW || !decoderB || !meanW || !meanB || !logSigma) {
    throw new RangeError(`named: nine tensors are needed, got ${tensors.length}`);
  }
  return { encoderW, encoderB, posteriorW, posteriorB, decoderW, decoderB, meanW, meanB, logSigma };
}

/** Weights to start from, in one line: normal with variance 1/inputs, biases 0; log σ as given. */
export function initialWeights(model: Model, logSigma: number, rng: Rng): Float32Array {
  const layers = shapes(model).slice(0, -1);
  const isWeight = (layer: number): boolean => layer % 2 === 0;
  const values = layers.flatMap(([rows, columns], layer) =>
    Array.from({ length: rows * columns }, () => (isWeight(layer) ? rng.normal() / Math.sqrt(rows) : 0)),
  );
  return Float32Array.from([...values, logSigma]);
}

/** q(z | x) of each row of x as [mean | log variance], with the hidden layer that the backward pass needs. */
export function encode(ops: Ops, w: Weights, x: Tensor): { readonly hidden: Tensor; readonly posterior: Tensor } {
  const hidden = ops.dense(x, w.encoderW, w.encoderB, 'tanh'); // rows × hidden
  return { hidden, posterior: ops.dense(hidden, w.posteriorW, w.posteriorB, 'linear') }; // rows × 2 latent
}

/** The mean of p(x | z) for each row of z, with the hidden layer that the backward pass needs. */
export function decode(
  ops: Ops,
  model: Model,
  w: Weights,
  z: Tensor,
): { readonly hidden: Tensor; readonly mean: Tensor } {
  const hidden = ops.dense(z, w.decoderW, w.decoderB, 'tanh'); // rows × hidden
  return { hidden, mean: ops.dense(hidden, w.meanW, w.meanB, model.output) }; // rows × features
}

/** What a pass is to do. */
export interface Objective {
  /** Weight of the KL. */
  readonly beta: number;
  /** Whether log σ is learned; where it is fixed its gradient is 0. */
  readonly learnSigma: boolean;
  /** Whether the measurements are wanted: on a graphics chip each one costs. */
  readonly measure: boolean;
}

/** What one pass over a batch gives: gradients in the order of `shapes`, and [squared error, KL per unit, log σ] where wanted. */
export interface Pass {
  readonly gradients: readonly Tensor[];
  readonly measured: Tensor | undefined;
}

/** [squared error, KL per unit, log σ] of a batch in one row: all that the losses are made of. */
function measure(ops: Ops, w: Weights, squaredError: Tensor, posterior: Tensor): Tensor {
  return ops.join([squaredError, ops.klPerUnit(posterior), w.logSigma]);
}

/** Forward pass only. */
export function forward(ops: Ops, model: Model, w: Weights, x: Tensor, noise: Tensor): Tensor {
  const { posterior } = encode(ops, w, x);
  const { mean } = decode(ops, model, w, ops.reparameterize(posterior, noise));
  return measure(ops, w, ops.squaredError(mean, x), posterior);
}

/**
 * Forward and backward pass of −E[log p(x | z)] + β KL(q(z | x) ‖ N(0, I)), averaged over the rows of x, with one draw
 * of z per row.
 */
export function backward(
  ops: Ops,
  model: Model,
  w: Weights,
  x: Tensor,
  noise: Tensor,
  { beta, learnSigma, measure: wanted }: Objective,
): Pass {
  const encoded = encode(ops, w, x);
  const z = ops.reparameterize(encoded.posterior, noise); // rows × latent
  const decoded = decode(ops, model, w, z);

  const squaredError = learnSigma || wanted ? ops.squaredError(decoded.mean, x) : undefined;
  const dMean = ops.activationBackward(ops.likelihoodGradient(decoded.mean, x, w.logSigma), decoded.mean, model.output);
  const dDecoder = ops.activationBackward(ops.matmul(dMean, w.meanW, 'second'), decoded.hidden, 'tanh'); // rows × hidden
  const dz = ops.matmul(dDecoder, w.decoderW, 'second'); // rows × latent
  const dPosterior = ops.posteriorGradient(encoded.posterior, noise, dz, beta); // rows × 2 latent
  const dEncoder = ops.activationBackward(ops.matmul(dPosterior, w.posteriorW, 'second'), encoded.hidden, 'tanh');
  const gradients = [
    ops.matmul(x, dEncoder, 'first'),
    ops.columnSums(dEncoder),
    ops.matmul(encoded.hidden, dPosterior, 'first'),
    ops.columnSums(dPosterior),
    ops.matmul(z, dDecoder, 'first'),
    ops.columnSums(dDecoder),
    ops.matmul(decoded.hidden, dMean, 'first'),
    ops.columnSums(dMean),
    learnSigma && squaredError ? ops.logSigmaGradient(squaredError, w.logSigma, model.features) : ops.tensor([0], 1, 1),
  ];
  return { gradients, measured: wanted && squaredError ? measure(ops, w, squaredError, encoded.posterior) : undefined };
}
