import { params } from './params.ts';
import { scene, type CollapseValues } from './scene.ts';
import { spectrum } from './spectrum.ts';

/** What one move of a handle evaluates, for the benchmark. */
export const moves = {
  params,
  evaluate: {
    'scene, one direction': (values: CollapseValues) => scene(values),
    'scene, a spectrum': (values: CollapseValues) => spectrum(values),
  },
};
