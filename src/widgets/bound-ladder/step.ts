import { normalize } from '../../math/categorical.ts';
import type { Normal } from '../../math/normal.ts';

/**
 * One step log q ← (1−η) log q + η log p(x, z) + const over the states of a discrete latent, for a step size η in (0, 1]:
 * q^(1−η) p^η over its sum.
 */
export function sharesTowards(logJoint: readonly number[], q: readonly number[], part: number): number[] {
  const logs = q.map((share, z) => (1 - part) * Math.log(share) + part * (logJoint[z] ?? NaN));
  const most = Math.max(...logs);
  return normalize(logs.map((log) => Math.exp(log - most)));
}

/** The same step for normals: q^(1−η) p^η is a normal whose precision, and precision times mean, are mixed. */
export function bellTowards(target: Normal, q: Normal, part: number): Normal {
  const own = (1 - part) / q.std ** 2;
  const other = part / target.std ** 2;
  return { mean: (own * q.mean + other * target.mean) / (own + other), std: 1 / Math.sqrt(own + other) };
}
