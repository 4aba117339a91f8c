import type { Normal } from '../../math/normal.ts';
import type { Model } from './values.ts';

/**
 * The ELBO of a normal q up to a constant of the model, in nats: E_q(x − z²)² = (x − m² − s²)² + 4m²s² + 2s⁴.
 */
function elbo({ squareX: x, squareNoise: noise }: Model, { mean, std }: Normal): number {
  const [m2, s2] = [mean * mean, std * std];
  const miss = (x - m2 - s2) ** 2 + 4 * m2 * s2 + 2 * s2 * s2;
  return Math.log(std) - 0.5 * (m2 + s2 + miss / noise ** 2);
}

/** The direction of steepest ascent on the scale of q: along the mean in standard deviations, and along log std. */
function uphill({ squareX: x, squareNoise: noise }: Model, { mean, std }: Normal): readonly [number, number] {
  const [m2, s2] = [mean * mean, std * std];
  const pull = 2 / noise ** 2;
  return [std * mean * (pull * (x - m2 - 3 * s2) - 1), 0.5 * (pull * s2 * (x - 3 * m2 - 3 * s2) - s2 + 1)];
}

/** So short a slope, in nats for a standard deviation or for a doubling of the width, counts as level ground. */
const level = 0.01;

/** Whether q stands where no small step lifts its ELBO, to within what a handle can set. */
export const isLevel = (model: Model, q: Normal): boolean => Math.hypot(...uphill(model, q)) < level;

/** The longest step, along z or along log std, and the steps after which even a long walk has ended. */
const stride = 0.06;
const most = 600;

/**
 * The walk of q uphill on its ELBO, from where it stands to where no small step helps any more; each step is higher than
 * the one before. One bell has three places to end: on a mode, on its mirror image, and between them.
 */
export function climb(model: Model, from: Normal): readonly Normal[] {
  const path = [from];
  let q = from;
  let now = elbo(model, q);
  for (let i = 0; i < most; i++) {
    const [along, wider] = uphill(model, q);
    let step = Math.min(0.5, stride / Math.max(q.std * Math.abs(along), Math.abs(wider)));
    let next = q;
    let reached = now;
    for (; step * Math.hypot(along, wider) > 1e-6; step /= 2) {
      next = { mean: q.mean + step * along * q.std, std: q.std * Math.exp(step * wider) };
      reached = elbo(model, next);
      if (reached > now) break;
    }
    if (!(reached > now)) break;
    q = next;
    now = reached;
    path.push(q);
  }
  return path;
}
