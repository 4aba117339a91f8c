import { klStandardNormal } from '../../../../math/kl.ts';
import type { LossPoint } from '../../../../state/training.ts';
import { idleBelow, type Unit } from '../../../vae-trainer/scene.ts';

/** Where a step lies among remembered moments, of which the last is now: 0 at the first, 1 at now, evenly from moment to moment. */
export function placeOf(moments: readonly number[], step: number): number {
  const last = moments.length - 1;
  if (last < 1 || step <= moments[0]!) return 0;
  const next = moments.findIndex((moment) => moment >= step);
  if (next < 0) return 1;
  const [from, to] = [moments[next - 1]!, moments[next]!];
  return (next - 1 + (step - from) / (to - from)) / last;
}

const nearest = (points: readonly LossPoint[], step: number): LossPoint | undefined =>
  points.reduce<LossPoint | undefined>(
    (best, point) => (best && Math.abs(best.step - step) <= Math.abs(point.step - step) ? best : point),
    undefined,
  );

/** The measurements nearest to a step: on a batch, and on held-out data. */
export const nearestPoints = (
  losses: readonly LossPoint[],
  step: number,
): { readonly batch: LossPoint | undefined; readonly heldOut: LossPoint | undefined } => ({
  batch: nearest(losses, step),
  heldOut: nearest(
    losses.filter((point) => point.heldOut !== undefined),
    step,
  ),
});

/** KL(q ‖ N(0, 1)) of each unit in nats, averaged over codes given row by row. */
export function unitsOfCodes(means: Float32Array, logVars: Float32Array, latent: number): readonly Unit[] {
  const sums = new Float64Array(latent);
  means.forEach((mean, i) => {
    sums[i % latent]! += klStandardNormal(mean, logVars[i]!);
  });
  return Array.from(sums, (sum, j) => {
    const kl = (sum * latent) / means.length;
    return { unit: j + 1, kl, active: kl >= idleBelow };
  });
}
