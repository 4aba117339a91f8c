import { params } from './params.ts';
import { scene } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark: all noise levels with their particles, and the step. */
export const moves = { params, evaluate: { scene } };
