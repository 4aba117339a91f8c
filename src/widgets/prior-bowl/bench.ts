import { penaltyContour } from '../../math/penaltyContour.ts';
import { params } from './params.ts';
import { levels, scene } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark; the contours are computed once, when the figure opens. */
export const moves = {
  params,
  evaluate: { scene, 'the contours, once': () => levels.map((level) => penaltyContour(level)) },
};
