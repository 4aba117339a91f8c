import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { createPlain } from '../nn/plain/plain.ts';
import { backward, forward } from './backward.ts';
import { lossesFrom } from './loss.ts';
import { initialWeights, logSigmaAt, named, shapes } from './model.ts';
import type { Model } from './model.ts';
import { textbookLoss } from './textbook.fixture.ts';

const rows = 5;
const rng = createRng(11, 'test');
const normals = (count: number): number[] => Array.from({ length: count }, () => rng.normal());

const plainModel: Model = {
  features: 6,
  latent: 2,
  encoder: { hidden: [5], activation: 'tanh' },
  decoder: { hidden: [4], activation: 'tanh' },
  output: 'linear',
  prior: 'normal',
  components: 3,
};

interface Case {
  readonly name: string;
  readonly model: Model;
  readonly beta: number;
  readonly freeBits: number;
  readonly samples: number;
}

const usual = { beta: 1.6, freeBits: 0, samples: 1 };
const cases: readonly Case[] = [
  { name: 'one hidden layer, linear end', model: plainModel, ...usual },
  { name: 'a sigmoid end and one latent unit', model: { ...plainModel, latent: 1, output: 'sigmoid' }, ...usual },
  {
    name: 'two and three hidden layers, softplus and sigmoid',
    model: {
      ...plainModel,
      encoder: { hidden: [5, 4], activation: 'softplus' },
      decoder: { hidden: [3, 4, 5], activation: 'sigmoid' },
    },
    ...usual,
  },
  {
    name: 'relu on both sides',
    model: {
      ...plainModel,
      encoder: { hidden: [7], activation: 'relu' },
      decoder: { hidden: [7], activation: 'relu' },
    },
    ...usual,
  },
  { name: 'Bernoulli pixels', model: { ...plainModel, output: 'bernoulli' }, ...usual },
  { name: 'continuous Bernoulli pixels', model: { ...plainModel, output: 'continuous-bernoulli' }, ...usual },
  { name: 'a mixture prior', model: { ...plainModel, prior: 'mixture' }, ...usual },
  { name: 'a VampPrior', model: { ...plainModel, prior: 'vamp' }, ...usual },
  { name: 'a VampPrior and Bernoulli pixels', model: { ...plainModel, prior: 'vamp', output: 'bernoulli' }, ...usual },
  { name: 'free bits', model: plainModel, ...usual, freeBits: 0.4 },
  { name: 'the importance-weighted bound of 4 draws', model: plainModel, beta: 1, freeBits: 0, samples: 4 },
  {
    name: 'the importance-weighted bound with a mixture prior',
    model: { ...plainModel, prior: 'mixture', output: 'sigmoid' },
    beta: 1,
    freeBits: 0,
    samples: 3,
  },
];

describe.each(cases)('a model with $name', ({ model, beta, freeBits, samples }) => {
  const ops = createPlain(Float64Array);
  const x = Array.from({ length: rows }, () => normals(model.features).map((value) => 1 / (1 + Math.exp(-value))));
  const noise = Array.from({ length: rows * samples }, () => normals(model.latent));
  const line = [...initialWeights(model, -0.4, rng, Float32Array.from(x.flat()))].map((value, i) =>
    i === logSigmaAt(model) ? value : value + 0.1 * rng.normal(),
  );
  const textbook = (values: readonly number[]): number =>
    textbookLoss(model, values, x, noise, { beta, freeBits, samples });
  const weightsFrom = (values: readonly number[]) => {
    let at = 0;
    return named(
      model,
      shapes(model).map(([m, n]) => ops.tensor(values.slice(at, (at += m * n)), m, n)),
    );
  };
  const [xTensor, noiseTensor] = [
    ops.tensor(x.flat(), rows, model.features),
    ops.tensor(noise.flat(), rows * samples, model.latent),
  ];
  const objective = { beta, freeBits, samples, learnSigma: true, measure: true };

  it('has the gradient of central differences of a textbook implementation, for every weight', async () => {
    const { gradients } = backward(ops, model, weightsFrom(line), xTensor, noiseTensor, objective);
    const got = (await Promise.all(gradients.map((gradient) => ops.read(gradient)))).flatMap((values) => [...values]);
    expect(got).toHaveLength(line.length);
    const learnsSigma = model.output === 'linear' || model.output === 'sigmoid';
    line.forEach((value, i) => {
      if (i === logSigmaAt(model) && !learnsSigma) return;
      const h = 1e-5;
      const at = (moved: number): number => textbook(line.with(i, moved));
      const slope = (at(value + h) - at(value - h)) / (2 * h);
      // Central differences err by h² f‴/6 and rounding 1e-16/h; reading adds 6e-8 relative.
      expect(Math.abs(got[i]! - slope)).toBeLessThan(2e-7 * (1 + Math.abs(slope)));
    });
  });

  it('measures the loss of a textbook implementation, and no bound falls below the ELBO', async () => {
    const { measured } = backward(ops, model, weightsFrom(line), xTensor, noiseTensor, objective);
    const { reconstruction, kl, bound = reconstruction - kl } = lossesFrom(await ops.read(measured!), model);
    const got = samples > 1 ? -bound : -reconstruction + beta * kl;
    // Free bits change what is trained on, not what is measured.
    const expected = textbookLoss(model, line, x, noise, { beta, freeBits: 0, samples });
    // Measurements leave the device in single precision.
    expect(Math.abs(got - expected)).toBeLessThan(4e-6 * (1 + Math.abs(expected)));
    expect(bound).toBeGreaterThanOrEqual(reconstruction - kl - 1e-5 * Math.abs(reconstruction));
  });

  it('leaves a fixed σ alone, and measures nothing unasked', async () => {
    const { gradients, measured } = backward(ops, model, weightsFrom(line), xTensor, noiseTensor, {
      ...objective,
      learnSigma: false,
      measure: false,
    });
    const at = model.encoder.hidden.length + model.decoder.hidden.length + 2;
    expect([...(await ops.read(gradients[at]!))]).toEqual([0]);
    expect(measured).toBeUndefined();
  });
});

describe('a forward pass alone', () => {
  it.each(['normal', 'mixture', 'vamp'] as const)(
    'measures what the whole pass does, with the prior %s',
    async (prior) => {
      const ops = createPlain(Float64Array);
      const model: Model = { ...plainModel, prior };
      const x = ops.tensor(normals(rows * model.features), rows, model.features);
      const noise = ops.tensor(normals(rows * model.latent), rows, model.latent);
      const line = initialWeights(model, -0.4, rng, Float32Array.from(normals(18)));
      let at = 0;
      const weights = named(
        model,
        shapes(model).map(([m, n]) => ops.tensor(line.slice(at, (at += m * n)), m, n)),
      );
      const { measured } = backward(ops, model, weights, x, noise, { ...usual, learnSigma: true, measure: true });
      expect([...(await ops.read(forward(ops, model, weights, x, noise)))]).toEqual([...(await ops.read(measured!))]);
    },
  );
});

describe('initialWeights', () => {
  it('start with random weights in the decoder even when there is one latent unit, and no bias', () => {
    const model: Model = { ...plainModel, latent: 1 };
    const line = initialWeights(model, 0, createRng(1), new Float32Array(6));
    const start = 7 * 5 + 6 * 2;
    expect(line.slice(start, start + 4).every((value) => value !== 0)).toBe(true);
    expect(line.slice(start + 4, start + 8)).toEqual(new Float32Array(4));
  });

  it('put pseudo-inputs on the first items', () => {
    const model: Model = { ...plainModel, prior: 'vamp', components: 2 };
    const items = Float32Array.from({ length: 18 }, (_, i) => i);
    const line = initialWeights(model, 0, createRng(1), items);
    expect(line.slice(-12)).toEqual(items.slice(0, 12));
  });
});
