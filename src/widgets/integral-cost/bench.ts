import { params } from './params.ts';
import { scene } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark; grids and draws run in slices once the hand rests. */
export const moves = { params, evaluate: { scene } };
