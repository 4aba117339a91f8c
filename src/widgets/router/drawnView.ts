import { routingCost } from '../../math/routingCost.ts';
import { createRng } from '../../math/rng.ts';
import type { RoutedLayer, RouterView } from '../../models/router/protocol.ts';

const tokens = 256;

/** Two layers with random logits and errors, for checks and benchmarks that need a state and no training. */
export function drawnView(seed: number, experts: number, size = 1): RouterView {
  const rng = createRng(seed, 'drawn view');
  const layer = (): RoutedLayer => ({
    logits: Float32Array.from({ length: tokens * experts }, () => size * rng.normal()),
    errors: Float32Array.from({ length: tokens }, () => rng.uniform()),
    errorHistory: [1],
    balanceHistory: [1],
  });
  return {
    free: layer(),
    balanced: layer(),
    every: 5,
    unanswered: Float32Array.from({ length: tokens }, () => 1 + rng.uniform()),
    ...routingCost(8, 16, experts),
  };
}
