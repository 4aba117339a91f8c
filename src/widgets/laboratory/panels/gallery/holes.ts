import { erf } from '../../../../math/erf.ts';

/** Cells of half a unit: with 400 codes, chance alone leaves few of the inner ones empty. */
const edges = Array.from({ length: 15 }, (_, i) => -3.5 + i / 2);

/** Holes are looked for among the cells that together hold this much of the prior's mass … */
const within = 0.95;

/** … and are those where the codes put less than this part of the prior's mass. */
const ratio = 0.1;

/** The mass of N(mean, std²) between neighboring edges. */
function masses(mean: number, std: number): readonly number[] {
  const below = edges.map((edge) => erf((edge - mean) / (std * Math.SQRT2)));
  return below.slice(1).map((value, i) => (value - below[i]!) / 2);
}

/**
 * The share of the mass of N(0, I) in the plane, 0 … 1, that lies in holes: cells in which the aggregate of the codes
 * (one bell each, rows of two means and two log variances) has less than a tenth of the prior's mass.
 */
export function holeShare(means: Float32Array, logVars: Float32Array): number {
  const side = edges.length - 1;
  const prior = masses(0, 1);
  const aggregate = new Float64Array(side * side);
  const count = means.length / 2;
  for (let n = 0; n < count; n++) {
    const [across, along] = [0, 1].map((j) => masses(means[2 * n + j]!, Math.exp(logVars[2 * n + j]! / 2)));
    for (let j = 0; j < side; j++)
      for (let i = 0; i < side; i++)
        aggregate[j * side + i] = aggregate[j * side + i]! + (across![i]! * along![j]!) / count;
  }
  const cells = Array.from(aggregate, (mass, at) => ({
    mass,
    prior: prior[at % side]! * prior[Math.floor(at / side)]!,
  })).toSorted((a, b) => b.prior - a.prior);
  let [held, share] = [0, 0];
  for (const cell of cells) {
    if (held >= within) break;
    held += cell.prior;
    if (cell.mass < ratio * cell.prior) share += cell.prior;
  }
  return share;
}
