import { diagonalProduct, type PlaneNormal } from '../../math/diagonalProduct.ts';
import { logSoftmax, type PlaneMixture } from '../../math/planeMixture.ts';
import { exp } from '../../math/portableExp.ts';
import type { Shown } from './protocol.ts';

/** What may be seen of an item. */
export const views: readonly Shown[] = ['both', 'picture', 'trace'];

/** Row `n` of a table of [mean 2 | log variance 2]. */
export const expertAt = (table: ArrayLike<number>, n: number): PlaneNormal => ({
  mean: [table[4 * n]!, table[4 * n + 1]!],
  logVar: [table[4 * n + 2]!, table[4 * n + 3]!],
});

/** The mixture that a table of components and a row of logits stand for. */
export const priorOf = (components: ArrayLike<number>, logits: ArrayLike<number>): PlaneMixture => ({
  logWeights: logSoftmax(logits),
  components: Array.from(logits, (_, c) => expertAt(components, c)),
});

/** A draw from the posterior of what is shown of an item. */
export interface Draw {
  readonly item: number;
  readonly shown: Shown;
  readonly posterior: PlaneNormal;
  readonly z: readonly [number, number];
}

/** The posterior of what is shown: the product of the experts that are there. */
export const posteriorOf = (picture: PlaneNormal, trace: PlaneNormal, shown: Shown): PlaneNormal =>
  shown === 'both' ? diagonalProduct([picture, trace]) : shown === 'picture' ? picture : trace;

/** For each item one draw z = mean + std · ε from each of its three posteriors; `noise` has two numbers per draw. */
export function drawAll(
  pictureTable: ArrayLike<number>,
  traceTable: ArrayLike<number>,
  noise: ArrayLike<number>,
): Draw[] {
  return Array.from({ length: noise.length / 2 }, (_, i): Draw => {
    const [item, shown] = [Math.floor(i / 3), views[i % 3]!];
    const posterior = posteriorOf(expertAt(pictureTable, item), expertAt(traceTable, item), shown);
    const { mean, logVar } = posterior;
    const along = (j: 0 | 1): number => mean[j] + exp(0.5 * logVar[j]) * noise[2 * i + j]!;
    return { item, shown, posterior, z: [along(0), along(1)] };
  });
}

/** In a table for one modality, the row of a draw: each item has two, seen by both and by this one alone. */
export const rowOf = ({ item, shown }: Draw): number => 2 * item + (shown === 'both' ? 0 : 1);

/** The codes of the draws that see a modality, in rows as `rowOf` counts them. */
export function codesFor(draws: readonly Draw[], modality: 'picture' | 'trace'): Float32Array {
  const codes = new Float32Array((4 * draws.length) / 3);
  for (const draw of draws) if (draw.shown === 'both' || draw.shown === modality) codes.set(draw.z, 2 * rowOf(draw));
  return codes;
}

/**
 * Adds to `into`, at the expert's row, a gradient with respect to the product of experts that it is a factor of, both as
 * [mean 2 | log variance 2]. With w the expert's share of the precision: ∂μ/∂μₘ = w, ∂μ/∂log σₘ² = −w (μₘ − μ),
 * ∂log σ²/∂log σₘ² = w.
 */
export function productBackward(
  product: PlaneNormal,
  gradient: readonly number[],
  expert: PlaneNormal,
  into: Float64Array,
  row: number,
): void {
  for (const j of [0, 1] as const) {
    const share = exp(product.logVar[j] - expert.logVar[j]);
    into[4 * row + j]! += share * gradient[j]!;
    into[4 * row + 2 + j]! += share * (gradient[2 + j]! - (expert.mean[j] - product.mean[j]) * gradient[j]!);
  }
}
