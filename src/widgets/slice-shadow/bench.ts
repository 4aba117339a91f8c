import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark; the noise of a seed is drawn once and stays. */
export const moves = {
  params,
  evaluate: { scene: (values: SliceValues) => scene({ ...values, sliceSeed: 1 }) },
};
