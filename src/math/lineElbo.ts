import { lineLogJoint, type LineModel, type LinePosterior } from './linePosterior.ts';
import { checkNormal, type Normal } from './normal.ts';
import { trapezoid } from './quadrature.ts';
import { expm1Minus } from './remainder.ts';

const logRootTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * E_q f(z, log q(z)) by the trapezoid rule on ±12 standard deviations of q itself, where a narrow q cannot slip between
 * the points; log q comes from the place in standard deviations, which does not cancel.
 */
function expectation(q: Normal, f: (z: number, logQ: number) => number): number {
  const peak = -Math.log(q.std) - logRootTwoPi;
  return trapezoid(
    (u) => {
      const exponent = -0.5 * u * u;
      return Math.exp(exponent - logRootTwoPi) * f(q.mean + q.std * u, peak + exponent);
    },
    -12,
    12,
    481,
  );
}

/** The ELBO E_q[log p(x, z) − log q(z)] of a normal q for any decoder, in nats, by quadrature. Throws `RangeError` for a bad q. */
export function lineElbo(model: LineModel, q: Normal): number {
  checkNormal('lineElbo', q);
  const logJoint = lineLogJoint(model);
  return expectation(q, (z, logQ) => logJoint(z) - logQ);
}

/** The posterior mass where q has none, beyond 12 of its standard deviations. */
function massBeyond({ mean, std }: Normal, { nodes, masses }: LinePosterior): number {
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) if (Math.abs((nodes[i] ?? NaN) - mean) > 12 * std) sum += masses[i] ?? NaN;
  return sum;
}

/**
 * The gap KL(q ‖ p(z | x)) in nats for any decoder, by quadrature. Where it is small and q covers all of the posterior, it
 * is summed as ∫ q (e^(−r) − 1 + r), r = log q − log p(z | x): that integrand is never negative and keeps its digits; its
 * two new terms, ∫ p − ∫ q, leave only what the posterior holds beyond the reach of q. Throws `RangeError` for a bad q.
 */
export function lineGap(model: LineModel, posterior: LinePosterior, q: Normal): number {
  checkNormal('lineGap', q);
  const logJoint = lineLogJoint(model);
  const { logEvidence } = posterior;
  const plain = expectation(q, (z, logQ) => logQ - (logJoint(z) - logEvidence));
  const beyond = massBeyond(q, posterior);
  if (plain > 0.01 || beyond > 1e-13) return plain;
  return expectation(q, (z, logQ) => expm1Minus(logJoint(z) - logEvidence - logQ)) + beyond;
}
