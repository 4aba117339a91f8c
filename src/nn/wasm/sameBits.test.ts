import { describe, expect, it } from 'vitest';
import type { Activation, Ops, Output, Shape, StepSettings, Tensor } from '../ops.ts';
import { createWasm } from './wasm.ts';

const [rows, draws, features, hidden, latent, components] = [37, 3, 21, 19, 3, 5];

const shapes: readonly Shape[] = [
  [features + 1, hidden],
  [hidden + 1, 2 * latent],
  [latent + 1, hidden],
  [hidden + 1, features],
  [1, 1],
  [components, 2 * latent],
  [1, components],
];

const settings = (step: number): StepSettings =>
  step % 5 === 4
    ? { kind: 'sgd', learningRate: 0.002, momentum: 0.5 }
    : { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** One step with every kind of operation in it. */
function gradientsOf(
  ops: Ops,
  [first, posteriorLayer, second, last, logSigma, parts, logits]: readonly Tensor[],
  step: number,
): readonly Tensor[] {
  const activation = (['tanh', 'relu', 'sigmoid', 'softplus'] as const satisfies readonly Activation[])[step % 4]!;
  const output = (['linear', 'sigmoid', 'bernoulli', 'continuous-bernoulli'] as const satisfies readonly Output[])[
    Math.floor(step / 4) % 4
  ]!;
  const table = ops.mean('sigmoid', ops.noise([1, 2], 0, 3 * rows, features));
  const x = ops.gather(
    table,
    Int32Array.from({ length: rows }, (_, i) => (7 * i + step) % (3 * rows)),
  );
  const noise = ops.noise([3, 4], step, rows * draws, latent);
  const below = ops.dense(x, first!, activation);
  const posterior = ops.dense(below, posteriorLayer!, 'linear');
  const z = ops.reparameterize(posterior, noise);
  const above = ops.dense(z, second!, activation);
  const a = ops.dense(above, last!, 'linear');
  const error = ops.reconstructionError(output, a, x);
  const logWeights = ops.combine(
    [
      ops.logLikelihood(output, error, logSigma!, features),
      ops.mixtureLogProb(z, parts!, logits!),
      ops.logPosterior(posterior, noise),
    ],
    [1, 1, -1],
  );
  const weights = ops.importanceWeights(logWeights, draws);
  const dA = ops.likelihoodGradient(output, a, x, logSigma!, weights);
  const dAbove = ops.denseBackward(dA, last!, above, activation);
  const pull = ops.mixtureGradient(z, parts!, logits!, 1, weights);
  const dz = ops.combine([ops.denseBackward(dAbove, second!, z, 'linear'), pull.z], [1, 1]);
  const dSampled = ops.sampledPosteriorGradient(posterior, noise, dz, 1, weights);
  const mask = ops.freeBitsMask(ops.klPerUnit(posterior), 0.1);
  const noiseOfOne = ops.noise([5, 6], step, rows, latent);
  const dClosed = ops.posteriorGradient(posterior, noiseOfOne, ops.noise([7, 8], step, rows, latent), 0.1, mask);
  const dPosterior = ops.combine([dSampled, dClosed], [1, 0.01]);
  const dBelow = ops.denseBackward(dPosterior, posteriorLayer!, below, activation);
  return [
    ops.layerGradient(x, dBelow),
    ops.layerGradient(below, dPosterior),
    ops.layerGradient(z, dAbove),
    ops.layerGradient(above, dA),
    ops.combine(
      [ops.logSigmaGradient(error, logSigma!, features, weights), ops.logMeanWeight(logWeights, draws)],
      [0.1, -0.001],
    ),
    pull.components,
    pull.logits,
  ];
}

/** The FNV-1a hash of the bytes of some numbers. */
function hashOf(arrays: readonly Float32Array[]): string {
  let hash = 0x811c9dc5;
  for (const array of arrays)
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
      hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}

describe('the WASM device', () => {
  it('ends forty steps of a fixed run at these very bits, in any browser on any machine', async () => {
    const ops = await createWasm();
    const count = shapes.reduce((sum, [height, width]) => sum + height * width, 0);
    const start = await ops.read(ops.combine([ops.noise([9, 10], 0, 1, count)], [0.2]));
    const zeros = new Float32Array(count);
    const state = { values: start, firstMoment: zeros, secondMoment: zeros, adamStep: 0 };
    const parameters = ops.parameters(state, shapes);
    for (let step = 0; step < 40; step++) {
      ops.tidy(() => {
        parameters.step(gradientsOf(ops, parameters.tensors, step), settings(step));
        return undefined;
      });
    }
    const { values, firstMoment, secondMoment } = await parameters.state();
    expect(values.every(Number.isFinite)).toBe(true);
    // Told by a run in Node 20 on x64. Only a change of a kernel or of what the steps do may change it.
    expect(hashOf([values, firstMoment, secondMoment])).toBe('10498c5b');
  });
});
