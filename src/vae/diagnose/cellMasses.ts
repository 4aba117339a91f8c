import { erf } from '../../math/erf.ts';
import type { GridAxis } from '../protocol/questions.ts';
import { createPause } from './pauses.ts';

/** A mixture of diagonal Gaussians over one or two units. */
export interface Bells {
  readonly latent: number;
  /** One per component. */
  readonly shares: ArrayLike<number>;
  /** components × latent, row by row. */
  readonly means: Float64Array;
  readonly stds: Float64Array;
}

/** The mass of N(mean, std²) in each cell between the axis points. */
function massesOnLine(mean: number, std: number, { min, max, points }: GridAxis): Float64Array {
  const scale = 1 / (std * Math.SQRT2);
  const below = Float64Array.from({ length: points }, (_, i) =>
    erf((min + ((max - min) * i) / (points - 1) - mean) * scale),
  );
  return Float64Array.from({ length: points - 1 }, (_, i) => 0.5 * (below[i + 1]! - below[i]!));
}

/**
 * The exact mass of a mixture in each cell of one or two axes, the first running fastest: what a density at the middle of a cell
 * would miss of bells narrower than the cell is in it.
 */
export async function cellMasses(
  { latent, shares, means, stds }: Bells,
  axes: readonly GridAxis[],
): Promise<Float64Array> {
  const [first, second] = axes as readonly [GridAxis, GridAxis?];
  const across = first.points - 1;
  const along = second ? second.points - 1 : 1;
  const masses = new Float64Array(across * along);
  const pause = createPause();
  for (let c = 0; c < shares.length; c++) {
    const row = massesOnLine(means[c * latent]!, stds[c * latent]!, first);
    const column = second ? massesOnLine(means[c * latent + 1]!, stds[c * latent + 1]!, second) : Float64Array.of(1);
    for (let j = 0, at = 0; j < along; j++) {
      const share = shares[c]! * column[j]!;
      if (share < 1e-30) {
        at += across;
        continue;
      }
      for (let i = 0; i < across; i++, at++) masses[at] = masses[at]! + share * row[i]!;
    }
    await pause();
  }
  return masses;
}
