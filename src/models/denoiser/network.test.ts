import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { drawBatch } from './batch.ts';
import { createChain, noisingSteps } from './chain.ts';
import { inputs } from './features.ts';
import { backward, firstWeights, shapes } from './network.ts';

/** Half the mean squared error from its definition: three relu layers and a linear one, in doubles. */
function loss(weights: Float64Array, rows: Float64Array, noise: Float64Array): number {
  const count = noise.length / 2;
  let total = 0;
  for (let n = 0; n < count; n++) {
    let h = Array.from(rows.subarray(n * inputs, (n + 1) * inputs));
    let at = 0;
    for (const [i, [height, width]] of shapes.entries()) {
      const next = Array.from({ length: width }, (_, j) => {
        let sum = weights[at + (height - 1) * width + j]!;
        for (let k = 0; k < height - 1; k++) sum += h[k]! * weights[at + k * width + j]!;
        return i === shapes.length - 1 ? sum : Math.max(0, sum);
      });
      at += height * width;
      h = next;
    }
    total += ((noise[2 * n]! - h[0]!) ** 2 + (noise[2 * n + 1]! - h[1]!) ** 2) / (2 * count);
  }
  return total;
}

it('the gradients are the central differences of half the mean squared error', async () => {
  const rng = createRng(3, 'gradients');
  const x = Float32Array.from({ length: 40 }, () => rng.normal());
  const batch = drawBatch(createChain(), x, rng);
  const [rows, noise] = [batch.rows.subarray(0, 9 * inputs), batch.noise.subarray(0, 18)];
  const weights = Float64Array.from(firstWeights(rng));
  const ops = createPlain(Float64Array);
  let from = 0;
  const layers = shapes.map(([height, width]) => {
    const layer = ops.tensor(weights.subarray(from, from + height * width), height, width);
    from += height * width;
    return layer;
  });
  const { gradients, errors } = backward(ops, layers, ops.tensor(rows, 9, inputs), ops.tensor(noise, 9, 2));
  const flat = (await Promise.all(gradients.map(async (each) => Array.from(await ops.read(each))))).flat();
  const doubles = { rows: Float64Array.from(rows), noise: Float64Array.from(noise) };
  const mean = (await ops.read(errors)).reduce((sum, error) => sum + error / 18, 0);
  expect(mean).toBeCloseTo(loss(weights, doubles.rows, doubles.noise), 6);
  // Every 83rd weight, those of the last layer and its biases; a step of 1e-6 leaves nine digits of the difference.
  const asked = [...flat.keys()].filter((at) => at % 83 === 0 || at >= flat.length - 12);
  for (const at of asked) {
    const moved = (by: number): number => loss(weights.with(at, weights[at]! + by), doubles.rows, doubles.noise);
    const slope = (moved(1e-6) - moved(-1e-6)) / 2e-6;
    expect(Math.abs(flat[at]! - slope)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
  }
});

it('a batch asks about every noise level alike, with noised data of its own', () => {
  const { times, rows, noise } = drawBatch(createChain(), Float32Array.of(1, -1), createRng(1, 'batch'));
  const { keep, spread } = createChain();
  const counts = Array.from({ length: noisingSteps }, (_, i) => times.filter((t) => t === i + 1).length);
  // 128 rows over 40 levels: 3.2 each.
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...counts)).toBeLessThanOrEqual(5);
  for (const [n, t] of times.entries()) {
    expect(rows[n * inputs]).toBeCloseTo(keep[t]! + spread[t]! * noise[2 * n]!, 5);
    expect(rows[n * inputs + 1]).toBeCloseTo(-keep[t]! + spread[t]! * noise[2 * n + 1]!, 5);
  }
});
