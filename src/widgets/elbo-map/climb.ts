import type { LinearGaussian } from '../../math/linearGaussian.ts';
import type { Normal } from '../../math/normal.ts';

/** The ELBO of a normal q up to a constant of the model, in nats, from the joint and q alone. */
function elboOf({ w, b, std }: LinearGaussian, x: number, { mean: m, std: s }: Normal): number {
  const miss = (x - b - w * m) / std;
  const blur = (w / std) * s;
  return Math.log(s) - 0.5 * (m * m + s * s + miss * miss + blur * blur);
}

/** The part of a full step that is taken, and the longest move along the mean or along log std. */
const rate = 0.3;
const stride = 0.15;

/** The top counts as reached where a full step would gain no more than about half of this, in nats. */
const level = 2e-6;

/**
 * One gradient step of q uphill on its ELBO: the slopes along the mean, w(x − b − wm)/σ² − m, and along log s,
 * 1 − s²(1 + w²/σ²), on the scale of q (the natural gradient, divided by the Fisher information 1/s² and 2), no longer than
 * the stride and halved until the bound is higher. It knows neither the evidence nor the posterior. Undefined at the top.
 */
function climbStep(model: LinearGaussian, x: number, q: Normal): Normal | undefined {
  const { w, b, std } = model;
  const square = q.std * q.std;
  const along = square * ((w / std) * ((x - b - w * q.mean) / std) - q.mean);
  const wider = 0.5 * (1 - square * (1 + (w / std) ** 2));
  if (along * along < square * (level - 2 * wider * wider)) return undefined;
  const now = elboOf(model, x, q);
  let step = Math.min(rate, stride / Math.max(Math.abs(along), Math.abs(wider)));
  for (let halving = 0; halving < 40; halving++, step /= 2) {
    const next = { mean: q.mean + step * along, std: q.std * Math.exp(step * wider) };
    if (elboOf(model, x, next) > now) return next;
  }
  return undefined;
}

/** The steps after which even a long walk has ended. */
const most = 400;

/** All places of the climb from `from`, that one first, as far as `inside` allows. */
export function climb(
  model: LinearGaussian,
  x: number,
  from: Normal,
  inside: (q: Normal) => boolean = () => true,
): readonly Normal[] {
  const path = [from];
  for (let q = climbStep(model, x, from); q && inside(q) && path.length < most; q = climbStep(model, x, q))
    path.push(q);
  return path;
}
