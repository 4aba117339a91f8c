import type { Activation, Ops, Tensor } from '../nn/ops.ts';
import { priorMixture, through } from './model.ts';
import type { Model, Passed, PriorMixture, Weights } from './model.ts';

/** What a pass is to do. */
export interface Objective {
  /** Weight of the KL at this step. */
  readonly beta: number;
  /** Nats of KL per unit that cost nothing. */
  readonly freeBits: number;
  /** Draws per datum; more than one trains the importance-weighted bound. */
  readonly samples: number;
  /** Whether log σ is learned; where it is fixed its gradient is 0. */
  readonly learnSigma: boolean;
  /** Whether the measurements are wanted: on a graphics chip each one costs. */
  readonly measure: boolean;
}

/** What one pass over a batch gives: gradients in the order of `shapes`, and the measurements, as `lossesFrom` reads them, where wanted. */
export interface Pass {
  readonly gradients: readonly Tensor[];
  readonly measured: Tensor | undefined;
}

/** The gradients of a stack of layers and, if wanted, of what went in; `dy` is the gradient at its linear end. */
function backThrough(
  ops: Ops,
  layers: readonly Tensor[],
  activation: Activation,
  { inputs }: Passed,
  dy: Tensor,
  toInput: boolean,
): { readonly gradients: readonly Tensor[]; readonly input: Tensor | undefined } {
  const gradients: Tensor[] = [];
  let d = dy;
  for (let i = layers.length - 1; i >= 0; i--) {
    gradients.unshift(ops.layerGradient(inputs[i]!, d));
    if (i > 0) d = ops.denseBackward(d, layers[i]!, inputs[i]!, activation);
  }
  return { gradients, input: toInput ? ops.denseBackward(d, layers[0]!, inputs[0]!, 'linear') : undefined };
}

/** What the losses are made of, in one row; see `lossesFrom`. */
function measurements(
  ops: Ops,
  model: Model,
  w: Weights,
  {
    error,
    posterior,
    z,
    noise,
    prior,
    bound,
    klPerUnit,
  }: {
    readonly error: Tensor;
    readonly posterior: Tensor;
    readonly z: Tensor;
    readonly noise: Tensor;
    readonly prior: PriorMixture | undefined;
    readonly bound: Tensor | undefined;
    readonly klPerUnit: Tensor | undefined;
  },
): Tensor {
  const divergence =
    model.prior === 'normal' || !prior
      ? [klPerUnit ?? ops.klPerUnit(posterior)]
      : [
          ops.columnMeans(ops.mixtureLogProb(z, prior.components, prior.logits)),
          ops.columnMeans(ops.logPosterior(posterior, noise)),
        ];
  return ops.join([ops.columnMeans(error), ...divergence, ...(bound ? [bound] : []), w.logSigma]);
}

/** Forward pass only, with one draw of z per row of noise. */
export function forward(ops: Ops, model: Model, w: Weights, x: Tensor, noise: Tensor): Tensor {
  const posterior = through(ops, w.encoder, model.encoder.activation, x).out;
  const z = ops.reparameterize(posterior, noise);
  const a = through(ops, w.decoder, model.decoder.activation, z).out;
  return measurements(ops, model, w, {
    error: ops.reconstructionError(model.output, a, x),
    posterior,
    z,
    noise,
    prior: model.prior === 'normal' ? undefined : priorMixture(ops, model, w),
    bound: undefined,
    klPerUnit: undefined,
  });
}

/**
 * Forward and backward pass of the loss averaged over the rows of x. With one draw of z per row (Kingma & Welling 2014):
 * −log p(x | z) + β KL(q(z | x) ‖ p(z)), the KL in closed form against N(0, I) and by the same draw against a learned prior.
 * With K draws: −log (1/K) Σ p(x, z_k) / q(z_k | x) (Burda, Grosse & Salakhutdinov 2016).
 */
export function backward(
  ops: Ops,
  model: Model,
  w: Weights,
  x: Tensor,
  noise: Tensor,
  { beta, freeBits, samples, learnSigma, measure }: Objective,
): Pass {
  const encoded = through(ops, w.encoder, model.encoder.activation, x);
  const posterior = encoded.out; // rows × 2 latent
  const z = ops.reparameterize(posterior, noise); // rows K × latent
  const decoded = through(ops, w.decoder, model.decoder.activation, z);
  const a = decoded.out; // rows K × features
  const isSampled = samples > 1 || model.prior !== 'normal';
  const error = learnSigma || measure || samples > 1 ? ops.reconstructionError(model.output, a, x) : undefined;

  const pseudo = model.prior === 'vamp' ? through(ops, w.encoder, model.encoder.activation, w.prior[0]!) : undefined;
  const prior = !isSampled
    ? undefined
    : pseudo
      ? { components: pseudo.out, logits: ops.tensor(new Float32Array(model.components), 1, model.components) }
      : priorMixture(ops, model, w);
  const logWeights =
    samples > 1 && error && prior
      ? ops.combine(
          [
            ops.logLikelihood(model.output, error, w.logSigma, model.features),
            ops.mixtureLogProb(z, prior.components, prior.logits),
            ops.logPosterior(posterior, noise),
          ],
          [1, 1, -1],
        )
      : undefined;
  const weights = logWeights && ops.importanceWeights(logWeights, samples);

  const dA = ops.likelihoodGradient(model.output, a, x, w.logSigma, weights);
  const decoder = backThrough(ops, w.decoder, model.decoder.activation, decoded, dA, true);
  const dz = decoder.input!;
  const klPerUnit = !isSampled && (measure || freeBits > 0) ? ops.klPerUnit(posterior) : undefined;
  const pull = prior && ops.mixtureGradient(z, prior.components, prior.logits, beta, weights);
  const dPosterior = pull
    ? ops.sampledPosteriorGradient(posterior, noise, ops.combine([dz, pull.z], [1, 1]), beta, weights)
    : ops.posteriorGradient(
        posterior,
        noise,
        dz,
        beta,
        freeBits > 0 && klPerUnit ? ops.freeBitsMask(klPerUnit, freeBits) : undefined,
      );
  const encoder = backThrough(ops, w.encoder, model.encoder.activation, encoded, dPosterior, false).gradients;
  const throughPseudo =
    pseudo && pull ? backThrough(ops, w.encoder, model.encoder.activation, pseudo, pull.components, true) : undefined;
  const dLogSigma =
    learnSigma && error ? ops.logSigmaGradient(error, w.logSigma, model.features, weights) : ops.tensor([0], 1, 1);
  const gradients = [
    ...(throughPseudo ? encoder.map((own, i) => ops.combine([own, throughPseudo.gradients[i]!], [1, 1])) : encoder),
    ...decoder.gradients,
    dLogSigma,
    ...(throughPseudo
      ? [throughPseudo.input!]
      : model.prior === 'mixture' && pull
        ? [pull.components, pull.logits]
        : []),
  ];
  const measured =
    measure && error
      ? measurements(ops, model, w, {
          error,
          posterior,
          z,
          noise,
          prior,
          bound: logWeights && ops.logMeanWeight(logWeights, samples),
          klPerUnit,
        })
      : undefined;
  return { gradients, measured };
}
