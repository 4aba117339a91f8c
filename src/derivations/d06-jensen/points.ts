import type { ValuesOf } from '../../notebook/param.ts';
import type { points } from './params.ts';

/** The parameters that place the points. */
export type PointParams = typeof points;

/** Where the graph of −log begins to be used: a point further left stands at this wall instead. */
export const wall = 0.1;

/** Three weighted points; `atWall` tells which of them stand at the wall instead of where the reader put them. */
export interface WeightedPoints {
  readonly x: readonly [number, number, number];
  /** Weights, positive, of sum 1. */
  readonly w: readonly [number, number, number];
  readonly atWall: readonly [boolean, boolean, boolean];
}

/**
 * The points that the figure draws and the derivation uses: the sizes divided by their sum, and, for −log, which has no
 * value at 0 or below, positions left of `wall` moved to `wall`.
 */
export function pointsOf(values: ValuesOf<PointParams>): WeightedPoints {
  const lowest = values.phi === 'negLog' ? wall : -Infinity;
  const place = (x: number): number => Math.max(lowest, x);
  const beyond = (x: number): boolean => x < lowest;
  const { x1, x2, x3, a1, a2, a3 } = values;
  const sum = a1 + a2 + a3;
  return {
    x: [place(x1), place(x2), place(x3)],
    w: [a1 / sum, a2 / sum, a3 / sum],
    atWall: [beyond(x1), beyond(x2), beyond(x3)],
  };
}
