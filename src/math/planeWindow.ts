import { planeLogJoint, type PlaneModel } from './planeModel.ts';
import type { PlaneWindow } from './planePosterior.ts';

/**
 * A square that holds all of p(z | x) but e^(−30) of its height: the prior's square ±7, drawn in around the posterior on
 * coarse grids until it no longer shrinks, so that a narrow posterior fills it. Of two needles far apart it may keep the
 * one that a coarse grid happens to see. Throws `RangeError` for a bad model.
 */
export function planeWindow(model: PlaneModel): PlaneWindow {
  const logJoint = planeLogJoint(model);
  const points = 81;
  let [x1, x2, half] = [0, 0, 7];
  for (let round = 0; round < 12; round++) {
    const step = (2 * half) / (points - 1);
    const logs = new Float64Array(points * points);
    let most = -Infinity;
    for (let at = 0; at < logs.length; at++) {
      const log = logJoint(x1 - half + (at % points) * step, x2 - half + Math.floor(at / points) * step);
      logs[at] = log;
      if (log > most) most = log;
    }
    let [left, right, bottom, top] = [points, -1, points, -1];
    for (let at = 0; at < logs.length; at++) {
      if ((logs[at] ?? NaN) < most - 30) continue;
      const [column, row] = [at % points, Math.floor(at / points)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [bottom, top] = [Math.min(bottom, row), Math.max(top, row)];
    }
    // two cells on each side: the edge lies between two points, and the highest point may lie beside the grid's
    const next = (Math.max(right - left, top - bottom) / 2 + 2) * step;
    x1 += ((left + right) / 2 - (points - 1) / 2) * step;
    x2 += ((bottom + top) / 2 - (points - 1) / 2) * step;
    if (next > 0.7 * half) return { center: [x1, x2], half: Math.max(next, half) };
    half = next;
  }
  return { center: [x1, x2], half };
}
