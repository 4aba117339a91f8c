import { targetOf } from '../../derivations/d05-kl/target.ts';
import { fieldOf } from './field.ts';
import { optimaOf } from './optima.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';
import type { FitValues } from './target.ts';

/** The optima belong to p; while q moves they stay as they are, and the scene only looks them up. */
const none = { reverse: [], forward: [] };

/** What one move of a handle evaluates, for the benchmark. */
export const moves = {
  params,
  evaluate: {
    'scene, when p moves': (values: FitValues) => {
      const p = targetOf(values);
      return scene(values, p, optimaOf(p));
    },
    'scene, when q moves': (values: FitValues) => scene(values, targetOf(values), none),
    'the landscape of one judge': (values: FitValues) => fieldOf('reverse', targetOf(values)),
  },
};
