import { params } from './params.ts';
import { scene } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark: the whole run, and the step on screen. */
export const moves = { params, evaluate: { scene } };
