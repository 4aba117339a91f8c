import { mvnFactor, mvnLogProb } from '../math/mvn.ts';
import { mvnAffine } from '../math/mvnAffine.ts';
import type { Ppca } from '../math/ppca.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import type { Dataset } from './types.ts';

/** z ~ N(0, I) in two dimensions, x = W z + noise in three; `ppcaPosterior` gives its evidence and its posterior. */
export const linearModel: Ppca = {
  weights: [
    [1.5, 0],
    [0.8, 0.6],
    [-0.3, 1],
  ],
  offset: [0, 0, 0],
  std: 0.3,
};

/**
 * Three numbers that are linear in two latent ones, z1 and z2, with noise of standard deviation .3. Evidence,
 * posterior, bound and gap have a closed form.
 */
export function linearGaussian(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      stream: 'linear-gaussian',
      features: 3,
      width: 3,
      height: 1,
      kind: 'curve',
      range: [-6, 6],
      noise: linearModel.std,
      draw(rng) {
        const [z1, z2] = [rng.normal(), rng.normal()];
        const x = linearModel.weights.map(([first, second], i) => linearModel.offset[i]! + first! * z1 + second! * z2);
        return { x: Float32Array.from(x), factors: { z1, z2 } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

const unit = {
  mean: [0, 0],
  cov: [
    [1, 0],
    [0, 1],
  ],
};
const clean = mvnAffine(unit, linearModel.weights, linearModel.offset);
const variance = linearModel.std * linearModel.std;
const marginal = {
  mean: clean.mean,
  cov: clean.cov.map((row, i) => row.map((value, j) => (i === j ? value + variance : value))),
};
const factor = mvnFactor(marginal);

/** N(b, W Wᵀ + σ² I). */
export const linearLaw: Law = {
  logDensity: (x) => mvnLogProb(marginal, Array.from(x), factor),
  route: 'in closed form, as the normal N(b, W Wᵀ + σ² I)',
};
