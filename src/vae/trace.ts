import type { Tensor } from '../nn/ops.ts';
import { backward } from './backward.ts';
import { logLikelihoodFrom } from './loss.ts';
import { priorMixture, through } from './model.ts';
import type { Trace } from './protocol/trace.ts';
import { objectiveAt } from './trainer.ts';
import type { Trainer } from './trainer.ts';

type Ten = [
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
  Float32Array,
];

const row = (values: Float32Array, columns: number): Float32Array => values.slice(0, columns);
const norm = (values: Float32Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Follows the first datum of the next batch through the run as it stands; takes no step. With several draws per datum, the first one. */
export async function traceNext(trainer: Trainer): Promise<Trace> {
  const { ops, model, weights, settings, step } = trainer;
  const { latent, features, output, prior } = model;
  const { freeBits, samples, batchSize } = settings;
  const objective = objectiveAt(settings, step, false);
  const isSampled = samples > 1 || prior !== 'normal';
  let kept: readonly Tensor[] = [];
  let counts = { encoder: 0, decoder: 0 };
  let item = 0;
  ops.tidy(() => {
    const { rows, x, noise } = trainer.upcoming();
    item = rows[0]!;
    const encoded = through(ops, weights.encoder, model.encoder.activation, x);
    const z = ops.reparameterize(encoded.out, noise);
    const decoded = through(ops, weights.decoder, model.decoder.activation, z);
    const error = ops.reconstructionError(output, decoded.out, x);
    const { gradients } = backward(ops, model, weights, x, noise, objective);
    const mixture = isSampled ? priorMixture(ops, model, weights) : undefined;
    counts = { encoder: encoded.inputs.length - 1, decoder: decoded.inputs.length - 1 };
    kept = [
      x,
      encoded.out,
      noise,
      z,
      ops.mean(output, decoded.out),
      error,
      weights.logSigma,
      ops.klPerUnit(encoded.out),
      mixture ? ops.mixtureLogProb(z, mixture.components, mixture.logits) : ops.tensor([0], 1, 1),
      ops.logPosterior(encoded.out, noise),
      ...encoded.inputs.slice(1),
      ...decoded.inputs.slice(1),
      ...gradients,
    ];
    return kept;
  });
  const values = await Promise.all(kept.map((tensor) => ops.read(tensor)));
  kept.forEach((tensor) => tensor !== weights.logSigma && ops.dispose(tensor));
  const [x, posterior, noise, z, drawn, error, logSigma, batchKl, logPrior, logPosterior] = values as Ten;
  const rest = values.slice(10);
  const sigma = Math.exp(logSigma[0]!);
  const [mean, logVar] = [posterior.slice(0, latent), posterior.slice(latent, 2 * latent)];
  const hidden = (from: number, widths: readonly number[]): readonly Float32Array[] =>
    widths.map((width, i) => row(rest[from + i]!, width));
  const reconstruction = (draw: number): number => logLikelihoodFrom(output, error[draw]!, sigma, features);
  const logWeight = (_: unknown, k: number): number => reconstruction(k) + logPrior[k]! - logPosterior[k]!;
  return {
    step,
    item,
    beta: objective.beta,
    batchSize,
    x: row(x, features),
    encoder: hidden(0, model.encoder.hidden),
    mean,
    logVar,
    noise: row(noise, latent),
    z: row(z, latent),
    decoder: hidden(counts.encoder, model.decoder.hidden),
    drawn: row(drawn, features),
    sigma,
    reconstruction: reconstruction(0),
    klPerUnit:
      prior === 'normal' ? Array.from(mean, (m, j) => 0.5 * (m * m + Math.expm1(logVar[j]!) - logVar[j]!)) : [],
    free: Array.from(batchKl, (kl) => !isSampled && freeBits > 0 && kl <= freeBits),
    ...(isSampled && { atDraw: { logPosterior: logPosterior[0]!, logPrior: logPrior[0]! } }),
    logWeights: samples > 1 ? Array.from({ length: samples }, logWeight) : [],
    gradientNorms: rest.slice(counts.encoder + counts.decoder).map(norm),
  };
}
