import { climb } from './climb.ts';
import { params } from './params.ts';
import { scene } from './scene.ts';

/** What one move of a handle evaluates, and what a climb plans before its first step, for the benchmark. */
export const moves = { params, evaluate: { scene, climb } };
