import { planeLogJoint, type PlaneModel } from './planeModel.ts';
import { gaussHermite } from './quadrature.ts';
import { requireThat } from './requireThat.ts';

const hermite = gaussHermite(20);

/**
 * The ELBO of q = N(mean, diag std²) in nats: E_q log p(x, z) by a Gauss–Hermite rule of 20 × 20 nodes on the scale of q,
 * exact where the decoder is a polynomial of degree 19 or less, plus the entropy of q. Throws `RangeError` for a bad
 * std, an empty x, or a bad q.
 */
export function planeElbo(model: PlaneModel, mean: readonly [number, number], stds: readonly [number, number]): number {
  const bad = stds.find((value) => !(value > 0 && value < Infinity));
  requireThat(bad === undefined, 'planeElbo: stds of q must be positive and finite', bad);
  const logJoint = planeLogJoint(model);
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
