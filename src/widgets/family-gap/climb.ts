import type { Normal } from '../../math/normal.ts';
import type { Model } from './values.ts';

/** The ELBO of a normal q up to a constant of the model, in nats, from the moments of z² under q. */
function height({ squareX: x, squareNoise: noise }: Model, { mean, std }: Normal): number {
  const [M, S] = [mean * mean, std * std];
  const miss = (x - M - S) ** 2 + 4 * M * S + 2 * S * S;
  return Math.log(std) - 0.5 * (M + S + miss / (noise * noise));
}

/** The slopes of the ELBO on the scale of q: for a move of the mean by one standard deviation, and for log s. */
function slopes({ squareX: x, squareNoise: noise }: Model, { mean, std }: Normal): readonly [number, number] {
  const [M, S] = [mean * mean, std * std];
  const pull = 2 / (noise * noise);
  return [std * mean * (pull * (x - M - 3 * S) - 1), pull * S * (x - 3 * M - 3 * S) - S + 1];
}

/** The longest step along the mean or along log s, and the steps after which even a long walk has ended. */
const stride = 0.08;
const most = 800;

/** So small a gain in nats for a whole step is none. */
const level = 1e-7;

/**
 * The walk of q uphill on its ELBO: natural gradient steps (the slope of log s counts half), each higher than the one before,
 * and no longer than the stride, from `from` to where no small step helps any more, or to the edge of `inside`. It uses the joint
 * and q, neither the evidence nor the posterior. One bell has up to three places to end.
 */
export function climb(model: Model, from: Normal, inside: (q: Normal) => boolean = () => true): readonly Normal[] {
  const path = [from];
  let q = from;
  let now = height(model, q);
  while (path.length < most) {
    const [along, wider] = slopes(model, q);
    if (along * along + 0.5 * wider * wider < level) break;
    let step = Math.min(0.25, stride / Math.max(q.std * Math.abs(along), 0.5 * Math.abs(wider)));
    let next = q;
    let reached = -Infinity;
    // A step must gain half of what the slope promises: one that overshoots a ridge would only zigzag along it.
    const slope = along * along + 0.5 * wider * wider;
    for (let halving = 0; halving < 40 && !(reached > now + 0.5 * step * slope); halving++, step /= 2) {
      next = { mean: q.mean + step * q.std * along, std: q.std * Math.exp(0.5 * step * wider) };
      reached = height(model, next);
    }
    if (!(reached > now) || !inside(next)) break;
    [q, now] = [next, reached];
    path.push(q);
  }
  return path;
}
