import { params } from './params.ts';
import { heldOutOf, scene, type DenoiserValues } from './scene.ts';

/** What one move evaluates, for the benchmark, before the trainer answers: the held-out points and the level. */
export const moves = {
  params,
  evaluate: { scene: (values: DenoiserValues) => scene(values, heldOutOf(values.denoiserData), undefined, 0) },
};
