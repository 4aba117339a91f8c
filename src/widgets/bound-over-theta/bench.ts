import { params } from './params.ts';
import { scene, type SliceValues } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark: the numbers, and the curve in every second pixel. */
export const moves = {
  params,
  evaluate: {
    scene,
    'the curve of the likelihood': (values: SliceValues) => {
      const { likelihood } = scene(values);
      return Array.from({ length: 620 }, (_, i) => likelihood(-5 + i / 62));
    },
  },
};
