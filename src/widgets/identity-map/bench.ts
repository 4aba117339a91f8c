import { params } from './params.ts';
import { scene } from './scene.ts';

/** What one move of a handle evaluates, for the benchmark. */
export const moves = { params, evaluate: { scene } };
