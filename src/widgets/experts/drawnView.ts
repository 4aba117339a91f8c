import { createRng } from '../../math/rng.ts';
import type { ExpertsView, NetworkLayers } from '../../models/experts/protocol.ts';

/** Networks with random weights, for checks and benchmarks that need a state and no training. */
export function drawnView(seed: number, experts: number, size = 1): ExpertsView {
  const rng = createRng(seed, 'drawn view');
  const hidden = 8;
  const normals = (count: number): Float32Array => Float32Array.from({ length: count }, () => size * rng.normal());
  const network = (outputs: number): NetworkLayers => [normals(2 * hidden), normals((hidden + 1) * outputs)];
  return {
    hidden,
    gate: network(experts),
    experts: Array.from({ length: experts }, () => network(2)),
    single: network(1),
    every: 10,
    mixtureHistory: [1],
    squareHistory: [1],
  };
}
