import { planeLogJoint, type PlaneModel } from './planeModel.ts';
import { requireThat } from './requireThat.ts';

/** A square of the plane of z. */
export interface PlaneWindow {
  readonly center: readonly [number, number];
  /** Half the length of a side. */
  readonly half: number;
}

/** p(z | x) on a grid; entry [row * points + column] belongs to (axis1[column], axis2[row]). */
export interface PlanePosterior {
  readonly axis1: Float64Array;
  readonly axis2: Float64Array;
  /** log p(x, z) in nats. */
  readonly logJoint: Float64Array;
  /** p(z | x), a density of mass 1 over the window. */
  readonly density: Float64Array;
  /** log of the sum over the window, in nats: the evidence when the window holds the posterior and the grid resolves it. */
  readonly logEvidence: number;
}

/**
 * p(z | x) on a grid of `points` × `points` over the window, in one pass without allocation a point. Throws `RangeError`
 * for a bad std, an empty x, a window without size, or fewer than two points a side.
 */
export function planePosterior(model: PlaneModel, { center, half }: PlaneWindow, points: number): PlanePosterior {
  requireThat(half > 0 && half < Infinity, 'planePosterior: the window must have a size', half);
  requireThat(Number.isSafeInteger(points) && points >= 2, 'planePosterior: points must be 2 or more', points);
  const step = (2 * half) / (points - 1);
  const axisAt = (middle: number): Float64Array =>
    Float64Array.from({ length: points }, (_, i) => middle - half + i * step);
  const axis1 = axisAt(center[0]);
  const axis2 = axisAt(center[1]);
  const logJointAt = planeLogJoint(model);
  const logJoint = new Float64Array(points * points);
  let most = -Infinity;
  for (let row = 0, at = 0; row < points; row++) {
    const z2 = axis2[row] ?? NaN;
    for (let column = 0; column < points; column++, at++) {
      const log = logJointAt(axis1[column] ?? NaN, z2);
      logJoint[at] = log;
      if (log > most) most = log;
    }
  }
  const density = new Float64Array(points * points);
  let sum = 0;
  for (let at = 0; at < density.length; at++) {
    const value = Math.exp((logJoint[at] ?? NaN) - most);
    density[at] = value;
    sum += value;
  }
  const scale = 1 / (sum * step * step);
  for (let at = 0; at < density.length; at++) density[at] = (density[at] ?? NaN) * scale;
  return { axis1, axis2, logJoint, density, logEvidence: most + Math.log(sum * step * step) };
}
