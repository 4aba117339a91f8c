import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectNear, holds, real, scale } from '../testing/property.ts';
import { decoderLogJoint, type Decoder, type DecoderLikelihood } from './decoder.ts';
import { posteriorGrid } from './decoderGrid.ts';
import { createRng } from './rng.ts';

const units = fc.integer({ min: 1, max: 6 });
const sizes = fc.oneof(fc.tuple(units, units), fc.tuple(units, units, units)).map((rest): number[] => [2, ...rest]);
const likelihood: fc.Arbitrary<DecoderLikelihood> = fc.oneof(
  fc.record({
    kind: fc.constant('gaussian' as const),
    mean: fc.constantFrom('linear' as const, 'sigmoid' as const),
    std: scale(1e-3, 1e2),
  }),
  fc.record({ kind: fc.constant('bernoulli' as const) }),
);
const axis = fc
  .tuple(real(-5, 5), scale(1e-3, 10), fc.integer({ min: 2, max: 6 }))
  .map(([min, length, points]) => ({ min, max: min + length, points }));

function decoderOf(shape: readonly number[], activation: Decoder['activation'], size: number, seed: number): Decoder {
  const rng = createRng(seed, 'decoder');
  const normals = (count: number): number[] => Array.from({ length: count }, () => size * rng.normal());
  const layers = shape
    .slice(1)
    .map((outputs, depth) => ({ weights: normals((shape[depth] ?? NaN) * outputs), bias: normals(outputs) }));
  const output = layers.at(-1);
  if (!output) throw new Error('a decoder needs layers');
  return { hidden: layers.slice(0, -1), activation, output };
}

it('a posterior grid has the joint density of the formula at every point, whatever the decoder', () => {
  const cases = fc.record({
    shape: sizes,
    activation: fc.constantFrom('tanh' as const, 'sigmoid' as const, 'relu' as const),
    // up to weights whose exponentials overflow
    size: fc.oneof(scale(0.1, 5), scale(0.01, 500)),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    given: likelihood,
    first: axis,
    second: axis,
  });
  holds(cases, ({ shape, activation, size, seed, given, first, second }) => {
    const decoder = decoderOf(shape, activation, size, seed);
    const rng = createRng(seed, 'datum');
    const x = Array.from({ length: shape.at(-1) ?? 0 }, () => rng.uniform());
    const { logPosterior, logEvidence, edgeMass } = posteriorGrid(decoder, given, x, first, second);
    expect(edgeMass >= 0 && edgeMass <= 1 + 1e-12).toBe(true);
    // Activations are right to 1e-16 of 1, or of the pre-activation for relu; a likelihood of width std divides by it.
    const reach = (1 + size) ** shape.length * 20;
    const width = given.kind === 'gaussian' ? given.std : 1;
    for (let j = 0; j < second.points; j++)
      for (let i = 0; i < first.points; i++) {
        const z1 = first.min + ((first.max - first.min) * i) / (first.points - 1);
        const z2 = second.min + ((second.max - second.min) * j) / (second.points - 1);
        const exact = decoderLogJoint(decoder, given, x, [z1, z2]);
        const got = (logPosterior[j * first.points + i] ?? NaN) + logEvidence;
        const size2 = Math.sqrt(Math.abs(exact) + 1) / width;
        expectNear(got, exact, { relative: 1e-12, absolute: 1e-12 + 1e-15 * reach * size2, why: 'log joint' });
      }
  });
}, 60_000);
