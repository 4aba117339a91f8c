import { pendulumPair } from '../../data/pendulumPair.ts';
import { createRng } from '../../math/rng.ts';
import { requireThat } from '../../math/requireThat.ts';
import type { StepSettings } from '../../nn/ops.ts';
import { createBatches } from '../../vae/batches.ts';
import type { CreateModel } from '../model.ts';
import { named, shapes } from './architecture.ts';
import { backward } from './backward.ts';
import { createEvaluator } from './evaluate.ts';
import { forward } from './forward.ts';
import type { PhysicsSettings, PhysicsView } from './protocol.ts';
import { initialWeights } from './start.ts';

/** Items to train on, those among them whose codes serve as neighbors, items held out, and items per step. */
const counts = { train: 3000, neighbors: 1000, heldOut: 150, batch: 64 } as const;

/** Adam with a rate that rises over the first steps, holds, and falls to a twentieth over the last two fifths of the run. */
function stepAt(step: number, steps: number, epsilon: number): StepSettings {
  const left = (steps - step) / (0.4 * steps);
  const learningRate = 0.01 * Math.min(1, (step + 1) / 20, Math.max(0.05, left));
  return { kind: 'adam', learningRate, beta1: 0.9, beta2: 0.99, epsilon };
}

/** A multimodal latent-variable model of a pendulum's picture and its trace; see `forward` and `score` for its bounds. */
export const create: CreateModel<PhysicsSettings, PhysicsView> = async (ops, { seed, components, steps }) => {
  requireThat(
    Number.isInteger(components) && components > 0,
    'create: components must be a whole number above 0',
    components,
  );
  const train = pendulumPair(seed, 'train', counts.train);
  const evaluator = createEvaluator(
    ops,
    seed,
    train,
    pendulumPair(seed, 'train', counts.neighbors),
    pendulumPair(seed, 'held-out', counts.heldOut),
  );
  const pictures = ops.tensor(train.pictures, train.count, train.pictures.length / train.count);
  const traces = ops.tensor(train.traces, train.count, train.traces.length / train.count);
  const values = Float32Array.from(
    initialWeights(components, createRng(seed, 'physics weights')).flatMap((each) => [...each]),
  );
  const parameters = ops.parameters(
    {
      values,
      firstMoment: new Float32Array(values.length),
      secondMoment: new Float32Array(values.length),
      adamStep: 0,
    },
    shapes(components),
  );
  const batches = createBatches(seed, train.count);
  const rng = createRng(seed, 'physics noise');
  let taken = 0;

  return {
    async step() {
      const rows = batches.take(taken * counts.batch, counts.batch);
      const x = ops.gather(pictures, rows);
      const y = ops.gather(traces, rows);
      const noise = Float64Array.from({ length: 6 * counts.batch }, () => rng.normal());
      const w = named(parameters.tensors);
      const pass = await forward(ops, w, x, y, noise);
      const gradients = await backward(ops, w, pass);
      parameters.step(gradients, stepAt(taken, steps, ops.epsilon));
      const bound = pass.bounds.both.reduce((sum, each) => sum + each, 0);
      pass.dispose();
      for (const each of [x, y, ...gradients]) ops.dispose(each);
      if (!Number.isFinite(bound))
        throw new Error(`The bound is no number after ${taken} steps. Start again with another seed.`);
      taken++;
    },
    view: () => evaluator.look(named(parameters.tensors)),
  };
};
