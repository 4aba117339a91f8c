import { params } from './params.ts';
import { scene, type PhysicsValues } from './scene.ts';
import { standIn } from './standIn.ts';

const view = standIn(3);

/** What one move of a handle evaluates, for the benchmark; the model itself trains in its worker. */
export const moves = { params, evaluate: { scene: (values: PhysicsValues) => scene(values, view) } };
