import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { createPlain } from '../nn/plain/plain.ts';
import { lossesFrom } from './loss.ts';
import { backward, forward, initialWeights, named, shapes } from './model.ts';
import type { Model } from './model.ts';

const rows = 5;
const rng = createRng(11, 'test');
const normals = (count: number): number[] => Array.from({ length: count }, () => rng.normal());

/** A column's worth of the affine map and tanh, written as in a textbook. */
function layer(x: number[][], w: number[][], b: number[]): number[][] {
  return x.map((row) => b.map((bias, j) => row.reduce((sum, value, i) => sum + value * w[i]![j]!, bias)));
}

/** −ELBO with β on the KL, in plain arrays of doubles, sharing no code with the model. */
function negativeElbo(model: Model, line: readonly number[], x: number[][], noise: number[][], beta: number): number {
  let at = 0;
  const take = (count: number): number[] => line.slice(at, (at += count));
  const matrix = (m: number, n: number): number[][] => Array.from({ length: m }, () => take(n));
  const { features: D, hidden: H, latent: L } = model;
  const [w1, b1, w2, b2, w3, b3, w4, b4, logSigma] = [
    matrix(D, H),
    take(H),
    matrix(H, 2 * L),
    take(2 * L),
    matrix(L, H),
    take(H),
    matrix(H, D),
    take(D),
    take(1)[0]!,
  ];
  const posterior = layer(
    layer(x, w1, b1).map((row) => row.map(Math.tanh)),
    w2,
    b2,
  );
  const z = posterior.map((row, i) => noise[i]!.map((e, j) => row[j]! + Math.exp(row[L + j]! / 2) * e));
  const output = layer(
    layer(z, w3, b3).map((row) => row.map(Math.tanh)),
    w4,
    b4,
  );
  const mean =
    model.output === 'sigmoid' ? output.map((row) => row.map((value) => 1 / (1 + Math.exp(-value)))) : output;
  let loss = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < D; j++)
      loss += 0.5 * Math.log(2 * Math.PI) + logSigma + (x[i]![j]! - mean[i]![j]!) ** 2 / (2 * Math.exp(2 * logSigma));
    for (let j = 0; j < L; j++)
      loss += beta * 0.5 * (posterior[i]![j]! ** 2 + Math.exp(posterior[i]![L + j]!) - 1 - posterior[i]![L + j]!);
  }
  return loss / x.length;
}

const models: readonly Model[] = [
  { features: 6, hidden: 5, latent: 2, output: 'linear' },
  { features: 4, hidden: 3, latent: 1, output: 'sigmoid' },
  { features: 7, hidden: 4, latent: 3, output: 'linear' },
];

describe.each(models)('a model of $features → $hidden → $latent → $hidden → $features, $output', (model) => {
  const ops = createPlain(Float64Array);
  const line = [...initialWeights(model, -0.4, rng)].map((value, i, all) =>
    i === all.length - 1 ? value : value + 0.1 * rng.normal(),
  );
  const x = Array.from({ length: rows }, () => normals(model.features));
  const noise = Array.from({ length: rows }, () => normals(model.latent));
  const beta = 1.6;
  const weightsFrom = (values: readonly number[]) => {
    let at = 0;
    return named(shapes(model).map(([m, n]) => ops.tensor(values.slice(at, (at += m * n)), m, n)));
  };
  const [xTensor, noiseTensor] = [
    ops.tensor(x.flat(), rows, model.features),
    ops.tensor(noise.flat(), rows, model.latent),
  ];

  it('has the loss of a textbook implementation', async () => {
    const { reconstruction, kl } = lossesFrom(
      await ops.read(forward(ops, model, weightsFrom(line), xTensor, noiseTensor)),
      model.features,
    );
    const expected = negativeElbo(model, line, x, noise, beta);
    // Measurements leave the device in single precision.
    expect(Math.abs(-reconstruction + beta * kl - expected)).toBeLessThan(2e-6 * Math.abs(expected));
  });

  it('has the gradient of central differences, for every weight', async () => {
    const { gradients } = backward(ops, model, weightsFrom(line), xTensor, noiseTensor, {
      beta,
      learnSigma: true,
      measure: false,
    });
    const got = (await Promise.all(gradients.map((gradient) => ops.read(gradient)))).flatMap((values) => [...values]);
    expect(got).toHaveLength(line.length);
    line.forEach((value, i) => {
      const h = 1e-5;
      const at = (moved: number): number => negativeElbo(model, line.with(i, moved), x, noise, beta);
      const slope = (at(value + h) - at(value - h)) / (2 * h);
      // Central differences err by h² f‴/6 and rounding 1e-16/h; reading adds 6e-8 relative.
      expect(Math.abs(got[i]! - slope)).toBeLessThan(1e-7 * (1 + Math.abs(slope)));
    });
  });

  it('leaves a fixed σ alone', async () => {
    const { gradients, measured } = backward(ops, model, weightsFrom(line), xTensor, noiseTensor, {
      beta,
      learnSigma: false,
      measure: false,
    });
    expect([...(await ops.read(gradients.at(-1)!))]).toEqual([0]);
    expect(measured).toBeUndefined();
  });
});

describe('initialWeights', () => {
  it('start with random weights in the decoder even when there is one latent unit', () => {
    const model: Model = { features: 2, hidden: 3, latent: 1, output: 'linear' };
    const decoder = [...initialWeights(model, 0, createRng(1))].slice(2 * 3 + 3 + 3 * 2 + 2, 2 * 3 + 3 + 3 * 2 + 2 + 3);
    expect(decoder.every((value) => value !== 0)).toBe(true);
  });
});
