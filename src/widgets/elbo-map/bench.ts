import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import { linearGaussianPosterior } from '../../math/linearGaussian.ts';
import { climb } from './climb.ts';
import { contourAt, levels } from './levels.ts';
import { params } from './params.ts';
import { scene, type MapValues } from './scene.ts';

const posteriorOf = (values: MapValues) => linearGaussianPosterior(linearModelOf(values), values.observed);

/** What one move of a handle evaluates, for the benchmark. */
export const moves = {
  params,
  evaluate: {
    'scene, when q moves': scene,
    'the contours, when the model moves': (values: MapValues) =>
      levels.map((level) => contourAt(posteriorOf(values), level)),
    climb: (values: MapValues) => climb(linearModelOf(values), values.observed, linearQOf(values)),
  },
};
