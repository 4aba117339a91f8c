import { describe, expect, it } from 'vitest';
import { pendulumPair } from '../../data/pendulumPair.ts';
import { createRng } from '../../math/rng.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { features, named, shapes } from './architecture.ts';
import { backward } from './backward.ts';
import { forward } from './forward.ts';
import { views } from './latent.ts';
import { initialWeights } from './start.ts';
import { boundsByDefinition } from './textbook.fixture.ts';

const components = 3;
const count = 3;
const items = pendulumPair(4, 'train', count);
const rng = createRng(8, 'pass');
/** Weights away from their start, where the experts and the gate all matter. */
const values = initialWeights(components, rng).flatMap((part) => [...part].map((value) => value + 0.1 * rng.normal()));
const noise = Float64Array.from({ length: 6 * count }, () => rng.normal());

/** The bounds of all items from their definition. */
const definition = (line: readonly number[]) =>
  Array.from({ length: count }, (_, n) =>
    boundsByDefinition(
      line,
      components,
      [...items.pictures.subarray(n * features.picture, (n + 1) * features.picture)],
      [...items.traces.subarray(n * features.trace, (n + 1) * features.trace)],
      [...noise.subarray(6 * n, 6 * n + 6)],
    ),
  );

async function run() {
  const ops = createPlain(Float64Array);
  let at = 0;
  const w = named(
    shapes(components).map(([rows, columns]) => ops.tensor(values.slice(at, (at += rows * columns)), rows, columns)),
  );
  const pass = await forward(
    ops,
    w,
    ops.tensor(items.pictures, count, features.picture),
    ops.tensor(items.traces, count, features.trace),
    noise,
  );
  const before = ops.count();
  const gradients = await Promise.all((await backward(ops, w, pass)).map((each) => ops.read(each)));
  return { bounds: pass.bounds, gradients, made: ops.count() - before };
}
const { bounds, gradients, made } = await run();

describe('the three bounds', () => {
  it('are those of an independent computation from their definition', () => {
    definition(values).forEach((expected, n) => {
      for (const shown of views) {
        // Tables are read from the device in single precision, of sums of some hundred nats.
        expect(Math.abs(bounds[shown][n]! - expected[shown])).toBeLessThan(1e-3);
      }
    });
  });

  it('have the gradient that central differences of the definition find, for weights of every tensor', () => {
    const loss = (line: readonly number[]): number =>
      definition(line).reduce((sum, each) => sum - (each.both + each.picture + each.trace) / count, 0);
    let start = 0;
    shapes(components).forEach(([rows, columns], t) => {
      const size = rows * columns;
      const scale = Math.max(...gradients[t]!.map(Math.abs));
      expect(scale).toBeGreaterThan(1e-4);
      for (let draw = 0; draw < Math.min(size, 12); draw++) {
        const i = size <= 12 ? draw : rng.below(size);
        const moved = (by: number): number => loss(values.map((value, at) => (at === start + i ? value + by : value)));
        const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
        // What passes between device and latent plane is read in single precision.
        expect(Math.abs(gradients[t]![i]! - slope)).toBeLessThan(2e-5 * scale + 1e-4);
      }
      start += size;
    });
  });

  it('leave nothing on the device but their gradients', () => {
    expect(made).toBe(shapes(components).length);
  });
});
