import { gaussHermite } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

const hermite = gaussHermite(20);

/**
 * The ELBO of q = N(mean, diag stds²) in the plane, in nats, for any decoder: E_q log p(x, z) by a Gauss–Hermite rule of
 * 20 × 20 nodes on the scale of q, exact where log p(x, z) is a polynomial of degree 39 or less in each coordinate, plus
 * the entropy of q. `logJoint` is log p(x, z) as a function of z. Throws `RangeError` for a bad q.
 */
export function planeElbo(
  logJoint: (z1: number, z2: number) => number,
  mean: readonly [number, number],
  stds: readonly [number, number],
): number {
  for (const value of mean) requireThat(Number.isFinite(value), 'planeElbo: the mean of q must be finite', value);
  for (const value of stds)
    requireThat(value > 0 && value < Infinity, 'planeElbo: stds of q must be positive and finite', value);
  let expected = 0;
  for (const [i, u] of hermite.nodes.entries())
    for (const [j, v] of hermite.nodes.entries())
      expected +=
        (hermite.weights[i] ?? NaN) *
        (hermite.weights[j] ?? NaN) *
        logJoint(mean[0] + stds[0] * u, mean[1] + stds[1] * v);
  const entropy = 1 + Math.log(2 * Math.PI) + Math.log(stds[0]) + Math.log(stds[1]);
  return expected + entropy;
}
