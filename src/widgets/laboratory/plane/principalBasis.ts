import type { PcaAnswer } from '../../../vae/protocol/questions.ts';
import type { Basis } from '../../vae-trainer/basis.ts';

/** A direction turned so that its greatest part is positive, so that the same codes give the same picture. */
function turned(direction: Float64Array): Float64Array {
  let greatest = 0;
  for (const part of direction) if (Math.abs(part) > Math.abs(greatest) + 1e-9) greatest = part;
  return greatest < 0 ? direction.map((part) => -part) : direction;
}

/** The plane through the mean of the codes along their two widest directions; null where there are not two. */
export function principalBasis({ center, directions }: PcaAnswer): Basis | null {
  const latent = center.length;
  if (latent < 2) return null;
  const row = (i: number): Float64Array => Float64Array.from(directions.subarray(i * latent, (i + 1) * latent));
  return { origin: Float64Array.from(center), across: turned(row(0)), up: turned(row(1)) };
}

/** The share of the codes' variance that the two widest directions hold, 0 … 1. */
export function shareHeld({ variances }: PcaAnswer): number {
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  return total > 0 ? ((variances[0] ?? 0) + (variances[1] ?? 0)) / total : 1;
}
