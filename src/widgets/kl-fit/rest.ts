import type { Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';
import { descentStep, slopeFor, type Direction, type Slope } from './descend.ts';

/** A move of q: along its mean, and along log std. */
type Move = readonly [number, number];

const along = ([mean, logStd]: Move, t: number, { mean: m, std }: Normal): Normal => ({
  mean: m + t * mean,
  std: std * Math.exp(t * logStd),
});

const dot = (a: Move, b: Move): number => a[0] * b[0] + a[1] * b[1];

/** The inverse curvature as far as the last steps have shown it: symmetric, [[a, b], [b, c]]. */
type Curvature = readonly [number, number, number];

/** A single normal p as wide as q would have these curvatures. */
const ofOneBell = ({ std }: Normal): Curvature => [std * std, 0, 0.5];

const times = ([a, b, c]: Curvature, [x, y]: Move): Move => [a * x + b * y, b * x + c * y];

/** What a step and the change of slope along it say about the inverse curvature (Broyden, Fletcher, Goldfarb, Shanno). */
function learn(h: Curvature, step: Move, change: Move): Curvature {
  const bend = dot(step, change);
  if (!(bend > 0)) return h;
  const [u, v] = times(h, change);
  const scale = (1 + dot([u, v], change) / bend) / bend;
  return [
    h[0] + scale * step[0] * step[0] - (2 * u * step[0]) / bend,
    h[1] + scale * step[0] * step[1] - (u * step[1] + v * step[0]) / bend,
    h[2] + scale * step[1] * step[1] - (2 * v * step[1]) / bend,
  ];
}

/** A step is no longer than this many widths of q, and changes the width by no more than this in the logarithm. */
const longest = 0.7;

/** Where a quasi-Newton descent from `start` comes to rest: each step lowers the divergence, so it stays in its valley. */
function valleyBelow(slopeAt: (q: Normal) => Slope, start: Normal): Normal {
  let q = start;
  let here = slopeAt(q);
  let h = ofOneBell(q);
  for (let round = 0; round < 100; round++) {
    const slope: Move = [here.mean, here.logStd];
    let move = times(h, [-here.mean, -here.logStd]);
    if (dot(move, slope) >= 0) {
      h = ofOneBell(q);
      move = times(h, [-here.mean, -here.logStd]);
    }
    const size = Math.max(Math.abs(move[0]) / q.std, Math.abs(move[1]));
    // What is left to gain lies below the rounding of the divergence.
    if (size < 1e-8) return along(move, 1, q);
    let t = Math.min(1, longest / size);
    let next = along(move, t, q);
    let there = slopeAt(next);
    while (there.value >= here.value && t * size > 1e-9) {
      t /= 2;
      next = along(move, t, q);
      there = slopeAt(next);
    }
    if (there.value >= here.value) return q;
    h = learn(h, [t * move[0], t * move[1]], [there.mean - here.mean, there.logStd - here.logStd]);
    q = next;
    here = there;
  }
  return q;
}

/** How near to its valley plain descent goes, as a part of the width of q, before the quasi-Newton steps. */
const near = 0.02;

/** Where plain descent on a coarse rule leads: it chooses the valley, as the reader sees it chosen. */
function intoValley(direction: Direction, p: Mixture, start: Normal): Normal {
  const slopeAt = slopeFor(direction, p, true);
  let q = start;
  for (let step = 0; step < 60; step++) {
    const next = descentStep(direction, slopeAt, q);
    if (!next) return q;
    const moved = Math.max(Math.abs(next.mean - q.mean), Math.abs(next.std - q.std)) / q.std;
    q = next;
    if (moved < near) return q;
  }
  return q;
}

/** Where descent from `start` comes to rest. */
export function descend(direction: Direction, p: Mixture, start: Normal): Normal {
  return valleyBelow(slopeFor(direction, p), intoValley(direction, p, start));
}
