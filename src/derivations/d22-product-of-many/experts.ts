import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { four } from './params.ts';

/** The four experts as normals. */
export function expertsOf(values: ValuesOf<typeof four>): readonly Normal[] {
  const { mean1, mean2, mean3, mean4, std1, std2, std3, std4 } = values;
  return [
    { mean: mean1, std: std1 },
    { mean: mean2, std: std2 },
    { mean: mean3, std: std3 },
    { mean: mean4, std: std4 },
  ];
}

/** log ∏ pᵢ on a grid: its places, its values, and its step. */
export interface LogProduct {
  readonly start: number;
  readonly step: number;
  readonly logs: Float64Array;
  readonly most: number;
}

/**
 * The log of the raw product from ten times the smallest standard deviation left of the leftmost mean to as far right of
 * the rightmost. The product of four peaks between the means and is at most as wide as the sharpest expert, and at least
 * half as wide, so that a step of a fortieth of that width is fine enough.
 */
export function logProductOnGrid(experts: readonly Normal[]): LogProduct {
  const sharpest = Math.min(...experts.map(({ std }) => std));
  const means = experts.map(({ mean }) => mean);
  const start = Math.min(...means) - 10 * sharpest;
  const step = sharpest / 40;
  const points = Math.ceil((Math.max(...means) + 10 * sharpest - start) / step) + 1;
  const logs = new Float64Array(points);
  for (const { mean, std } of experts) {
    const peak = -0.5 * Math.log(2 * Math.PI) - Math.log(std);
    for (let i = 0; i < points; i++) logs[i] = (logs[i] ?? NaN) + peak - 0.5 * ((start + i * step - mean) / std) ** 2;
  }
  let most = -Infinity;
  for (const log of logs) if (log > most) most = log;
  return { start, step, logs, most };
}
