import { gridPosterior } from '../../math/bayesGrid.ts';
import type { Normal } from '../../math/normal.ts';

/** Points of the grid. */
export const gridPoints = 2401;

/** The posterior counted out on a grid, which knows nothing of its closed form. */
export interface GridResult {
  readonly mean: number;
  readonly std: number;
  /** log p(data) in nats. */
  readonly logEvidence: number;
  /** Some two dozen of its points: z and density. */
  readonly shown: readonly (readonly [number, number])[];
}

/**
 * Prior times likelihood at points from nine prior widths below everything to nine above, divided by their sum. The
 * posterior peaks between the prior mean and the data, and is no wider than the prior, so nothing is cut off.
 */
export function onGrid({ mean, std }: Normal, noise: number, data: readonly number[]): GridResult {
  const low = Math.min(mean, ...data) - 9 * std;
  const high = Math.max(mean, ...data) + 9 * std;
  const step = (high - low) / (gridPoints - 1);
  const constant = -Math.log(std) - data.length * Math.log(noise) - 0.5 * (data.length + 1) * Math.log(2 * Math.PI);
  const logJoint = Float64Array.from({ length: gridPoints }, (_, i) => {
    const z = low + i * step;
    let squares = ((z - mean) / std) ** 2;
    for (const x of data) squares += ((x - z) / noise) ** 2;
    return constant - 0.5 * squares;
  });
  const { logPosterior, logEvidence } = gridPosterior(logJoint, step);
  const density = logPosterior.map(Math.exp);
  const at = (i: number): number => low + i * step;
  let center = 0;
  let top = 0;
  for (let i = 0; i < gridPoints; i++) {
    const p = density[i] ?? 0;
    center += p * step * at(i);
    if (p > top) top = p;
  }
  let variance = 0;
  const inSight: (readonly [number, number])[] = [];
  for (let i = 0; i < gridPoints; i++) {
    const p = density[i] ?? 0;
    variance += p * step * (at(i) - center) ** 2;
    if (p > 0.01 * top) inSight.push([at(i), p]);
  }
  const stride = Math.ceil(inSight.length / 24);
  return { mean: center, std: Math.sqrt(variance), logEvidence, shown: inSight.filter((_, i) => i % stride === 0) };
}
