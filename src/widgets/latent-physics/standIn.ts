import { createRng } from '../../math/rng.ts';
import type { PhysicsView, Reading } from '../../models/physics/protocol.ts';
import { lookParams } from './params.ts';

const reading: Reading = { purity: 0.9, adjustedRand: 0.8, angle: 0.9, damping: 0.7, elbo: 40, elboError: 0.5 };
const crossing = { error: 0.1, baseline: 0.2, kindKnown: 0.09 };

/** A view of no model that was ever trained: any numbers of the right shapes, to measure and test a scene by. */
export function standIn(components: number, seed = 1): PhysicsView {
  const rng = createRng(seed, 'stand-in');
  const normals = (count: number, scale: number): Float32Array =>
    Float32Array.from({ length: count }, () => scale * rng.normal());
  const items = lookParams.physicsItem.max + 1;
  return {
    pictureExperts: normals(4 * items, 1),
    traceExperts: normals(4 * items, 1),
    components: normals(4 * components, 1),
    logits: normals(components, 1),
    logFrequencies: Float32Array.from({ length: components }, (_, c) => 1.2 + 0.3 * c),
    pictureDecoder: [normals(3 * 32, 1), normals(33 * 144, 0.3)],
    dampingDecoder: [normals(3 * 16, 1), normals(17, 0.2)],
    pictureStd: 0.2,
    traceStd: 0.2,
    readings: { both: reading, picture: reading, trace: reading },
    crossings: { picture: crossing, trace: crossing },
  };
}
