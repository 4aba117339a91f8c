import type { Model } from './model.ts';
import type { ActivationName } from './protocol.ts';

type Rows = readonly (readonly number[])[];

const activation: Readonly<Record<ActivationName, (t: number) => number>> = {
  tanh: Math.tanh,
  relu: (t) => Math.max(0, t),
  sigmoid: (t) => 1 / (1 + Math.exp(-t)),
  softplus: (t) => Math.log(1 + Math.exp(t)),
};

const affine = (x: Rows, w: Rows, b: readonly number[]): Rows =>
  x.map((row) => b.map((bias, j) => row.reduce((sum, value, i) => sum + value * w[i]![j]!, bias)));

const logNormal = (z: number, mean: number, logVar: number): number =>
  -0.5 * (Math.log(2 * Math.PI) + logVar + (z - mean) ** 2 / Math.exp(logVar));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** −log p(x | a) of one number, as each likelihood is defined. */
function negativeLog(output: Model['output'], a: number, x: number, logSigma: number): number {
  const p = 1 / (1 + Math.exp(-a));
  if (output === 'bernoulli') return -x * Math.log(p) - (1 - x) * Math.log(1 - p);
  if (output === 'continuous-bernoulli')
    return -Math.log((2 * Math.atanh(1 - 2 * p)) / (1 - 2 * p)) - x * Math.log(p) - (1 - x) * Math.log(1 - p);
  return -logNormal(x, output === 'sigmoid' ? p : a, 2 * logSigma);
}

/** The loss of a variational autoencoder in plain arrays of doubles, written from its definition: the tests' second route, which shares no code with the model. */
export function textbookLoss(
  model: Model,
  line: readonly number[],
  x: Rows,
  noise: Rows,
  { beta, freeBits, samples }: { readonly beta: number; readonly freeBits: number; readonly samples: number },
): number {
  let at = 0;
  const take = (count: number): readonly number[] => line.slice(at, (at += count));
  const matrix = (m: number, n: number): Rows => Array.from({ length: m }, () => take(n));
  const network = (inputs: number, hidden: readonly number[], outputs: number) =>
    [...hidden, outputs].map((width, i, all) => ({ w: matrix(i === 0 ? inputs : all[i - 1]!, width), b: take(width) }));
  const { features, latent, prior, components } = model;
  const encoder = network(features, model.encoder.hidden, 2 * latent);
  const decoder = network(latent, model.decoder.hidden, features);
  const logSigma = take(1)[0]!;
  const run = (layers: typeof encoder, kind: ActivationName, rows: Rows): Rows =>
    layers.reduce((h, { w, b }, i) => {
      const out = affine(h, w, b);
      return i === layers.length - 1 ? out : out.map((row) => row.map(activation[kind]));
    }, rows);
  const mixture: Rows =
    prior === 'mixture'
      ? matrix(components, 2 * latent)
      : prior === 'vamp'
        ? run(encoder, model.encoder.activation, matrix(components, features))
        : [Array.from({ length: 2 * latent }, () => 0)];
  const logits = prior === 'mixture' ? take(components) : mixture.map(() => 0);
  const total = Math.log(sum(logits.map(Math.exp)));
  const logPrior = (z: readonly number[]): number =>
    Math.log(
      sum(
        mixture.map((part, c) =>
          Math.exp(logits[c]! - total + sum(z.map((value, j) => logNormal(value, part[j]!, part[latent + j]!)))),
        ),
      ),
    );
  const posterior = run(encoder, model.encoder.activation, x);
  const z = noise.map((draw, row) => {
    const q = posterior[Math.floor(row / samples)]!;
    return draw.map((e, j) => q[j]! + Math.exp(q[latent + j]! / 2) * e);
  });
  const a = run(decoder, model.decoder.activation, z);
  const error = a.map((row, i) =>
    sum(row.map((value, j) => negativeLog(model.output, value, x[Math.floor(i / samples)]![j]!, logSigma))),
  );
  const logQ = z.map((code, i) => {
    const q = posterior[Math.floor(i / samples)]!;
    return sum(code.map((value, j) => logNormal(value, q[j]!, q[latent + j]!)));
  });
  if (samples > 1) {
    const weights = z.map((code, i) => Math.exp(-error[i]! + logPrior(code) - logQ[i]!));
    return -sum(x.map((_, n) => Math.log(sum(weights.slice(n * samples, (n + 1) * samples)) / samples))) / x.length;
  }
  if (prior !== 'normal') return sum(z.map((code, i) => error[i]! + beta * (logQ[i]! - logPrior(code)))) / x.length;
  const perUnit = Array.from(
    { length: latent },
    (_, j) => sum(posterior.map((q) => 0.5 * (q[j]! ** 2 + Math.exp(q[latent + j]!) - 1 - q[latent + j]!))) / x.length,
  );
  return sum(error) / x.length + beta * sum(perUnit.map((kl) => Math.max(kl, freeBits)));
}
