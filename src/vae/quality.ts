import { breathe } from './breathe.ts';
import { knnAccuracy, knnR2 } from './knn.ts';
import type { Codes } from './knn.ts';
import { encode } from './model.ts';
import type { Quality } from './protocol.ts';
import { normals } from './trainer.ts';
import type { Standing } from './trainer.ts';

/** How many training codes the neighbors are looked for in. */
const references = 1000;

/** One draw from each posterior [mean | log variance]. */
function sample(posterior: Float32Array, noise: Float32Array, count: number, dimensions: number): Codes {
  const values = noise.map((e, i) => {
    const at = i + Math.floor(i / dimensions) * dimensions;
    return posterior[at]! + Math.exp(0.5 * posterior[at + dimensions]!) * e;
  });
  return { values, count, dimensions };
}

/**
 * How well codes drawn from q(z | x) tell what is true of held-out items, by neighbors among 1,000 training codes.
 * Sampled codes, not means: a unit that is off still has a mean, but says nothing.
 */
export async function measureQuality(trainer: Standing): Promise<Quality> {
  const { ops, dataset, model, settings, step } = trainer;
  const { train, heldOut } = dataset;
  const count = Math.min(references, train.count);
  const [near, far] = ops.tidy(() => {
    const table = ops.gather(
      trainer.items,
      Int32Array.from({ length: count }, (_, i) => i),
    );
    return [encode(ops, model, trainer.weights, table), encode(ops, model, trainer.weights, trainer.heldOut)] as const;
  });
  const [trainPosterior, heldOutPosterior] = await Promise.all([ops.read(near), ops.read(far)]);
  ops.dispose(near);
  ops.dispose(far);
  const codes = sample(
    trainPosterior,
    normals(settings.seed, 'quality train', count * model.latent),
    count,
    model.latent,
  );
  const query = sample(
    heldOutPosterior,
    normals(settings.seed, 'quality held-out', heldOut.count * model.latent),
    heldOut.count,
    model.latent,
  );
  const r2: Record<string, number> = {};
  for (const [name, target] of Object.entries(heldOut.factors)) {
    const told = train.factors[name]!;
    // An angle has no ends: it is told by where it points, in two coordinates.
    const parts: readonly (readonly [string, Float32Array, Float32Array])[] = dataset.angles?.includes(name)
      ? [
          [`cos ${name}`, told.map(Math.cos), target.map(Math.cos)],
          [`sin ${name}`, told.map(Math.sin), target.map(Math.sin)],
        ]
      : [[name, told, target]];
    for (const [part, known, wanted] of parts) {
      await breathe(0);
      r2[part] = knnR2(codes, known, query, wanted);
    }
  }
  if (!train.classes || !heldOut.classes) return { step, r2 };
  await breathe(0);
  return { step, r2, accuracy: knnAccuracy(codes, train.classes, query, heldOut.classes) };
}
