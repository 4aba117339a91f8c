import { symmetricEigen } from '../../math/eigen.ts';
import type { PcaAnswer } from '../protocol/questions.ts';
import type { Standing } from '../trainer.ts';
import { codesOf } from './codes.ts';
import type { Codes } from './codes.ts';

/** Mean of each unit, and the covariance of the means of codes over their number less one. */
export function spreadOf({ count, latent, means }: Codes): {
  readonly center: readonly number[];
  readonly covariance: readonly (readonly number[])[];
} {
  const units = Array.from({ length: latent }, (_, j) => j);
  const average = (f: (from: number) => number, over: number): number => {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += f(n * latent);
    return sum / over;
  };
  const center = units.map((j) => average((from) => means[from + j]!, count));
  const between = (i: number, j: number): number =>
    average((from) => (means[from + i]! - center[i]!) * (means[from + j]! - center[j]!), count - 1);
  return { center, covariance: units.map((i) => units.map((j) => between(Math.min(i, j), Math.max(i, j)))) };
}

/** Principal directions of the means of codes and the variance along each, the widest first. */
export function principal(codes: Codes): Omit<PcaAnswer, 'kind'> {
  const { center, covariance } = spreadOf(codes);
  const { values, vectors } = symmetricEigen(covariance);
  return {
    center,
    directions: Float32Array.from(vectors.toReversed().flat()),
    variances: Float32Array.from(values.toReversed(), (value) => Math.max(0, value)),
  };
}

/** The principal directions of the means of the held-out codes, for showing more than two latent units. */
export async function answerPca(trainer: Standing): Promise<PcaAnswer> {
  return { kind: 'pca', ...principal(await codesOf(trainer, trainer.dataset.heldOut)) };
}
