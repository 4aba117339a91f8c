import { mixtureLogProb, type Mixture } from '../../math/mixture.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { logProb, type Normal } from '../../math/normal.ts';
import { createRng } from '../../math/rng.ts';
import type { Estimate } from '../../notebook/derivation.ts';
import type { Direction } from './descend.ts';

/** Draws for one estimate. */
export const draws = 4000;

/** The same noise at every position of the sliders, so that an estimate moves only because q or p moved. */
function makeNoise(): { readonly normals: Float64Array; readonly uniforms: Float64Array } {
  const rng = createRng(4, 'kl-fit');
  const normal = rng.fork('normal');
  const uniform = rng.fork('uniform');
  return {
    normals: Float64Array.from({ length: draws }, () => normal.normal()),
    uniforms: Float64Array.from({ length: draws }, () => uniform.uniform()),
  };
}

let noise: ReturnType<typeof makeNoise> | undefined;

/** A divergence as the mean log ratio over draws: of q for `reverse`, of p for `forward`. */
export function estimate(direction: Direction, q: Normal, p: Mixture): Estimate {
  noise ??= makeNoise();
  const { normals, uniforms } = noise;
  const logP = mixtureLogProb(p);
  const logQ = (x: number): number => logProb(q, x);
  const [left, right] = p.components;
  const ratios = normals.map((z, i) => {
    if (direction === 'reverse') {
      const x = q.mean + q.std * z;
      return logQ(x) - logP(x);
    }
    const from = (uniforms[i] ?? 0) < (p.weights[0] ?? 1) ? left : right;
    const x = (from?.mean ?? 0) + (from?.std ?? 1) * z;
    return logP(x) - logQ(x);
  });
  return meanWithError(ratios);
}
