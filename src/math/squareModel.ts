import type { Elbo } from './discreteElbo.ts';
import { klNormal } from './kl.ts';
import { checkNormal, entropy, type Normal } from './normal.ts';
import { logQuarticIntegral } from './quarticIntegral.ts';
import { trapezoid } from './quadrature.ts';
import { expm1Minus } from './remainder.ts';
import { requireThat } from './requireThat.ts';

// The square model: z ~ N(0, 1), x | z ~ N(z², std²). Its posterior has two modes, one of each sign, when x > std²/2.
//
// With z = √std · t and a = x/std − std/2 the joint is e^(−(t² − a)²/2) times a constant, so that everything about the
// model is one integral over t with one parameter. For a < 0 the square is multiplied out and its constant, e^(−a²/2),
// is moved out of the integral, where it meets the other constants.

const logTwoPi = Math.log(2 * Math.PI);

function check(caller: string, std: number, x: number): void {
  requireThat(std > 0 && std < Infinity, `${caller}: std must be positive and finite`, std);
  requireThat(Number.isFinite(x), `${caller}: x must be finite`, x);
}

const shapeOf = (std: number, x: number): number => x / std - std / 2;

/** log ∫ dz of the joint over its largest value, or over its value at z = 0 when that is its only mode. */
const logArea = (std: number, x: number): number => 0.5 * Math.log(std) + logQuarticIntegral(shapeOf(std, x));

/**
 * log p(x) = log ∫ N(z; 0, 1) N(x; z², std²) dz in nats, exact to rounding for any scale of std and x. Throws
 * `RangeError` for a bad std or x.
 */
export function squareLogEvidence(std: number, x: number): number {
  check('squareLogEvidence', std, x);
  const peak = shapeOf(std, x) < 0 ? -0.5 * (x / std) ** 2 : (std * std) / 8 - x / 2;
  return peak - logTwoPi - Math.log(std) + logArea(std, x);
}

/** log p(z | x), given `logArea`. */
function logPosteriorOf(std: number, x: number, area: number): (z: number) => number {
  const a = shapeOf(std, x);
  if (a < 0)
    return (z) => {
      const square = (z * z) / std;
      return (a - 0.5 * square) * square - area;
    };
  return (z) => -0.5 * ((z * z) / std - a) ** 2 - area;
}

/** log p(z | x) in nats as a function of z. Throws `RangeError` for a bad std or x. */
export function squareLogPosterior(std: number, x: number): (z: number) => number {
  check('squareLogPosterior', std, x);
  return logPosteriorOf(std, x, logArea(std, x));
}

/** E_q (x − z²)² for a normal q: the squared miss of the mean of z², m² + s², and its variance, 4m²s² + 2s⁴. */
function expectedSquaredMiss(x: number, q: Normal): number {
  const m2 = q.mean * q.mean;
  const s2 = q.std * q.std;
  return (x - m2 - s2) ** 2 + 4 * m2 * s2 + 2 * s2 * s2;
}

/**
 * The gap KL(q ‖ p(z | x)) in nats as a function of a normal q: minus the entropy of q, minus E_q log p(z | x) from the
 * moments of q. The constants that x and std share cancel on paper. Where the result is small it is summed as
 * ∫ q (e^(−r) − 1 + r), r = log q − log p(z | x), whose integrand is never negative. Throws `RangeError` for a bad std
 * or x at once, and for a bad q when asked.
 */
export function squareGap(std: number, x: number): (q: Normal) => number {
  check('squareGap', std, x);
  const a = shapeOf(std, x);
  const area = logArea(std, x);
  const logPosterior = logPosteriorOf(std, x, area);
  const unit = Math.sqrt(std);
  return (q) => {
    checkNormal('squareGap', q);
    const scaled = { mean: q.mean / unit, std: q.std / unit };
    const m2 = scaled.mean * scaled.mean;
    const s2 = scaled.std * scaled.std;
    const energy =
      a < 0 ? 0.5 * (m2 * m2 + 6 * m2 * s2 + 3 * s2 * s2) - a * (m2 + s2) : 0.5 * expectedSquaredMiss(a, scaled);
    const difference = energy + area - entropy(q);
    if (difference > 0.01) return difference;
    const peak = -0.5 * logTwoPi - Math.log(q.std);
    const integrand = (u: number): number => {
      const logQ = peak - 0.5 * u * u;
      return Math.exp(logQ) * expm1Minus(logPosterior(q.mean + q.std * u) - logQ);
    };
    return q.std * trapezoid(integrand, -12, 12, 161);
  };
}

/**
 * The ELBO of a normal q for the square model in its three cuts, in nats. The gap is computed without a difference of
 * large terms and is never negative; the ELBO is the evidence minus it. Throws `RangeError` for a bad std, x or q.
 */
export function squareElbo(std: number, x: number, q: Normal): Elbo {
  check('squareElbo', std, x);
  checkNormal('squareElbo', q);
  const logEvidence = squareLogEvidence(std, x);
  const gap = squareGap(std, x)(q);
  const miss = expectedSquaredMiss(x, q) / std / std;
  const reconstruction = -0.5 * (logTwoPi + miss) - Math.log(std);
  return {
    logEvidence,
    elbo: logEvidence - gap,
    expectedLogJoint: reconstruction - 0.5 * (logTwoPi + q.mean * q.mean + q.std * q.std),
    entropy: entropy(q),
    reconstruction,
    klPrior: klNormal(q, { mean: 0, std: 1 }),
    gap,
  };
}

/**
 * The normal q with the largest ELBO, in closed form: the ELBO is a polynomial in m and s² plus log s, and it is
 * stationary at m = 0 with 6s⁴ + (std² − 2x)s² = std², and, when x − std²/2 ≥ √3 std, at m² = x − std²/2 − 3s² with
 * 12s⁴ − 4(x − std²/2)s² + std² = 0. The mirror image −m is as good; the mean returned is not negative. Throws
 * `RangeError` for a bad std or x.
 */
export function squareBestNormal(std: number, x: number): Normal {
  check('squareBestNormal', std, x);
  const linear = std * std - 2 * x;
  const root = Math.hypot(linear, Math.sqrt(24) * std);
  // both forms are the positive root; each is used where it does not cancel
  const middle = { mean: 0, std: Math.sqrt(linear > 0 ? (2 * std * std) / (linear + root) : (root - linear) / 12) };
  const center = x - (std * std) / 2;
  if (!(center >= Math.sqrt(3) * std)) return middle;
  const variance =
    (std * std) / (2 * (center + Math.sqrt(center - Math.sqrt(3) * std) * Math.sqrt(center + Math.sqrt(3) * std)));
  const side = { mean: Math.sqrt(Math.max(0, center - 3 * variance)), std: Math.sqrt(variance) };
  const gap = squareGap(std, x);
  return gap(side) < gap(middle) ? side : middle;
}
