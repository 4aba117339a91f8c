import { createRng } from '../../math/rng.ts';
import type { Ops, Tensor } from '../../nn/ops.ts';
import { noisingSteps, type Chain } from './chain.ts';
import { inputs, writeRow } from './features.ts';
import { noiseErrors } from './network.ts';

/** Asks a network for the noise in held-out points. */
export interface Examination {
  /** |ε − ε̂|² of each point at t = 1 … T; entry t − 1 belongs to t. The mean over the points is that of the errors, with less spread. */
  errors(layers: readonly Tensor[]): Promise<readonly Float64Array[]>;
}

/** What is asked at one t: every point noised by ε in the first rows and by −ε in the rest. */
interface Paper {
  readonly rows: Tensor;
  readonly noise: Tensor;
  /** |ε|² − 2 of each point, whose mean is known to be 0. */
  readonly excess: Float64Array;
}

/**
 * The mean error of ε and −ε of each point, less the part that goes with |ε|²: a control variate with the slope of least
 * squares over the points (its own error is of order 1/n). Both leave the mean as it is and make its standard error three
 * times smaller.
 */
function calmed(errors: Float32Array, excess: Float64Array): Float64Array {
  const count = excess.length;
  const both = Float64Array.from({ length: count }, (_, i) => (errors[i]! + errors[count + i]!) / 2);
  const mean = both.reduce((sum, error) => sum + error / count, 0);
  let [product, square] = [0, 0];
  for (let i = 0; i < count; i++) {
    product += (both[i]! - mean) * excess[i]!;
    square += excess[i]! ** 2;
  }
  return both.map((error, i) => error - (product / square) * excess[i]!);
}

/** Noises the points `x` [n × 2] at every t, always alike, so that whatever changes from step to step is learning. */
export function createExamination(ops: Ops, { keep, spread }: Chain, x: Float32Array, seed: number): Examination {
  const count = x.length / 2;
  const rng = createRng(seed, 'denoiser bound');
  const papers = Array.from({ length: noisingSteps }, (_, step): Paper => {
    const t = step + 1;
    const noise = new Float32Array(4 * count);
    for (let i = 0; i < 2 * count; i++) {
      noise[i] = rng.normal();
      noise[2 * count + i] = -noise[i]!;
    }
    const rows = new Float32Array(2 * count * inputs);
    const noised = (row: number, axis: number): number =>
      keep[t]! * x[2 * (row % count) + axis]! + spread[t]! * noise[2 * row + axis]!;
    for (let row = 0; row < 2 * count; row++) writeRow(rows, row, noised(row, 0), noised(row, 1), t);
    return {
      rows: ops.tensor(rows, 2 * count, inputs),
      noise: ops.tensor(noise, 2 * count, 2),
      excess: Float64Array.from({ length: count }, (__, i) => noise[2 * i]! ** 2 + noise[2 * i + 1]! ** 2 - 2),
    };
  });
  return {
    async errors(layers) {
      const all: Float64Array[] = [];
      for (const { rows, noise, excess } of papers) {
        const errors = ops.tidy(() => noiseErrors(ops, layers, rows, noise));
        all.push(calmed(await ops.read(errors), excess));
        ops.dispose(errors);
      }
      return all;
    },
  };
}
