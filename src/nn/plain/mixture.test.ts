import { describe, expect, it } from 'vitest';
import { logProb } from '../../math/normal.ts';
import { logSumExp } from '../../math/logSumExp.ts';
import { createRng } from '../../math/rng.ts';
import { createPlain } from './plain.ts';

const ops = createPlain(Float64Array);
const rng = createRng(4, 'test');
const normals = (count: number): number[] => Array.from({ length: count }, () => rng.normal());
const [rows, latent, count] = [5, 3, 4];
const [z, components, logits] = [normals(rows * latent), normals(count * 2 * latent), normals(count)];

/** log p(z) of the library's normals, component by component. */
function textbook(codes: readonly number[], parts: readonly number[], weights: readonly number[]): number[] {
  const total = logSumExp(weights);
  return Array.from({ length: rows }, (_, i) =>
    logSumExp(
      weights.map((logit, c) =>
        Array.from({ length: latent }, (__, j) => {
          const at = 2 * c * latent + j;
          return logProb({ mean: parts[at]!, std: Math.exp(0.5 * parts[at + latent]!) }, codes[i * latent + j]!);
        }).reduce((sum, term) => sum + term, logit - total),
      ),
    ),
  );
}

describe('a mixture of Gaussians on the plain device', () => {
  it('has the density of the library’s normals', async () => {
    const got = await ops.read(
      ops.mixtureLogProb(
        ops.tensor(z, rows, latent),
        ops.tensor(components, count, 2 * latent),
        ops.tensor(logits, 1, count),
      ),
    );
    const expected = textbook(z, components, logits);
    got.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-6 * Math.abs(expected[i]!)));
  });

  it('has the slopes of that density, for codes, components and logits, under weights that differ', async () => {
    const weights = [0.1, 0.5, 0.05, 0.3, 0.05];
    const scale = 1.7;
    const loss = (codes: readonly number[], parts: readonly number[], of: readonly number[]): number =>
      -scale * textbook(codes, parts, of).reduce((sum, value, i) => sum + weights[i]! * value, 0);
    const gradient = ops.mixtureGradient(
      ops.tensor(z, rows, latent),
      ops.tensor(components, count, 2 * latent),
      ops.tensor(logits, 1, count),
      scale,
      ops.tensor(weights, rows, 1),
    );
    const h = 1e-5;
    const checks = [
      [gradient.z, z, (at: readonly number[]) => loss(at, components, logits)],
      [gradient.components, components, (at: readonly number[]) => loss(z, at, logits)],
      [gradient.logits, logits, (at: readonly number[]) => loss(z, components, at)],
    ] as const;
    for (const [tensor, at, of] of checks) {
      const got = await ops.read(tensor);
      at.forEach((value, i) => {
        const slope = (of(at.with(i, value + h)) - of(at.with(i, value - h))) / (2 * h);
        // Central differences err by h² f‴/6; reading adds 6e-8.
        expect(Math.abs(got[i]! - slope)).toBeLessThan(2e-7 * (1 + Math.abs(slope)));
      });
    }
  });
});
