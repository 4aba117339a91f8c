import { createRng } from '../../math/rng.ts';
import type { Ops, Tensor } from '../../nn/ops.ts';
import { noisingSteps, type Chain } from './chain.ts';
import { inputs, writeRow } from './features.ts';
import { predict } from './network.ts';

/** Points that are drawn from the model. */
export const particles = 400;

/**
 * Runs `particles` points back from x_T ~ N(0, I), each step N(μ_θ(x_t), σ_t²) with the standard deviations `stds` [T + 1] and
 * with the same noise for the same seed. The coordinates of particle i at t lie at 2(t · particles + i).
 */
export async function samplePaths(
  ops: Ops,
  layers: readonly Tensor[],
  { stretch, reach }: Chain,
  stds: Float64Array,
  seed: number,
): Promise<Float32Array> {
  const rng = createRng(seed, 'denoiser paths');
  const frame = 2 * particles;
  const paths = new Float32Array((noisingSteps + 1) * frame);
  const rows = new Float32Array(particles * inputs);
  for (let i = 0; i < frame; i++) paths[noisingSteps * frame + i] = rng.normal();
  for (let t = noisingSteps; t >= 1; t--) {
    const from = t * frame;
    for (let n = 0; n < particles; n++) writeRow(rows, n, paths[from + 2 * n]!, paths[from + 2 * n + 1]!, t);
    const predicted = ops.tidy(() => predict(ops, layers, ops.tensor(rows, particles, inputs)));
    const noise = await ops.read(predicted);
    ops.dispose(predicted);
    for (let i = 0; i < frame; i++)
      paths[from - frame + i] = stretch[t]! * paths[from + i]! - reach[t]! * noise[i]! + stds[t]! * rng.normal();
  }
  return paths;
}
