import type { Ops, Tensor } from '../../nn/ops.ts';
import { priorMixture } from '../model.ts';
import type { Model, Weights } from '../model.ts';

/** p(z) as a mixture of diagonal Gaussians, in double precision; a standard normal is a mixture of one. */
export interface Prior {
  readonly latent: number;
  /** Log of each component's share. */
  readonly logShares: Float64Array;
  /** components × latent, row by row. */
  readonly means: Float64Array;
  readonly stds: Float64Array;
}

/** Reads what `make` gives and disposes it. */
export async function readOut(ops: Ops, make: () => Tensor): Promise<Float32Array> {
  const tensor = ops.tidy(make);
  try {
    return await ops.read(tensor);
  } finally {
    ops.dispose(tensor);
  }
}

/** The prior of a model as it stands. */
export async function readPrior(ops: Ops, model: Model, weights: Weights): Promise<Prior> {
  const { latent } = model;
  if (model.prior === 'normal')
    return {
      latent,
      logShares: Float64Array.of(0),
      means: new Float64Array(latent),
      stds: new Float64Array(latent).fill(1),
    };
  // Copies, since what is read out is disposed and weights must stay.
  const [parts, logits] = await Promise.all([
    readOut(ops, () => ops.combine([priorMixture(ops, model, weights).components], [1])),
    readOut(ops, () => ops.combine([priorMixture(ops, model, weights).logits], [1])),
  ]);
  const top = Math.max(...logits);
  const total = top + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
  const pick = (offset: number): Float64Array =>
    Float64Array.from(
      { length: logits.length * latent },
      (_, i) => parts[Math.floor(i / latent) * 2 * latent + offset + (i % latent)]!,
    );
  return {
    latent,
    logShares: Float64Array.from(logits, (logit) => logit - total),
    means: pick(0),
    stds: pick(latent).map((logVar) => Math.exp(0.5 * logVar)),
  };
}

const halfLog2Pi = 0.5 * Math.log(2 * Math.PI);

/** What does not depend on z: log share − Σ log(std √2π) of each component. */
function peaks({ latent, logShares, stds }: Prior): Float64Array {
  return logShares.map((share, c) => {
    let sum = share - latent * halfLog2Pi;
    for (let j = 0; j < latent; j++) sum -= Math.log(stds[c * latent + j]!);
    return sum;
  });
}

/** Evaluates log p(z) in nats of one code at a time, and its slope where `slope` (latent numbers) is given. */
function evaluator(prior: Prior): (codes: ArrayLike<number>, from: number, slope?: Float64Array) => number {
  const { latent, means, stds } = prior;
  const top = peaks(prior);
  const terms = new Float64Array(top.length);
  return (codes, from, slope) => {
    let most = -Infinity;
    for (let c = 0; c < terms.length; c++) {
      let term = top[c]!;
      for (let j = 0; j < latent; j++) {
        const u = (codes[from + j]! - means[c * latent + j]!) / stds[c * latent + j]!;
        term -= 0.5 * u * u;
      }
      terms[c] = term;
      if (term > most) most = term;
    }
    let sum = 0;
    for (let c = 0; c < terms.length; c++) sum += Math.exp(terms[c]! - most);
    if (slope) {
      slope.fill(0);
      for (let c = 0; c < terms.length; c++) {
        const share = Math.exp(terms[c]! - most) / sum;
        for (let j = 0; j < latent; j++) {
          const std = stds[c * latent + j]!;
          slope[j] = slope[j]! - (share * (codes[from + j]! - means[c * latent + j]!)) / (std * std);
        }
      }
    }
    return most + Math.log(sum);
  };
}

/** log p(z) of each code in nats. */
export function logPrior(prior: Prior, codes: ArrayLike<number>): Float64Array {
  const evaluate = evaluator(prior);
  return Float64Array.from({ length: codes.length / prior.latent }, (_, i) => evaluate(codes, i * prior.latent));
}

/** log p(z) of each code in nats, and its gradient: codes × latent. */
export function logPriorSlopes(
  prior: Prior,
  codes: ArrayLike<number>,
): { readonly logs: Float64Array; readonly slopes: Float64Array } {
  const { latent } = prior;
  const evaluate = evaluator(prior);
  const slope = new Float64Array(latent);
  const slopes = new Float64Array(codes.length);
  const logs = Float64Array.from({ length: codes.length / latent }, (_, i) => {
    const log = evaluate(codes, i * latent, slope);
    slopes.set(slope, i * latent);
    return log;
  });
  return { logs, slopes };
}

/** The prior of some of the latent units alone. */
export function marginal({ latent, logShares, means, stds }: Prior, units: readonly number[]): Prior {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(
      { length: logShares.length * units.length },
      (_, i) => values[Math.floor(i / units.length) * latent + units[i % units.length]!]!,
    );
  return { latent: units.length, logShares, means: pick(means), stds: pick(stds) };
}
