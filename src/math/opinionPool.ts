import { klNormal } from './kl.ts';
import { mixtureMoments, type Mixture } from './mixture.ts';
import { checkNormal, type Normal } from './normal.ts';
import { productNormals, type NormalProduct } from './productNormal.ts';
import { requireThat } from './requireThat.ts';

/** Normal experts and how much each one is heard. */
export interface Opinions {
  /** Not negative, of sum 1; one that is zero silences its expert. */
  readonly weights: readonly number[];
  readonly experts: readonly Normal[];
}

/**
 * Throws `RangeError` in the name of `caller` unless there is one weight an expert, not negative and of sum 1 (to 1e-9), and
 * each expert is a good normal.
 */
export function checkOpinions(caller: string, { weights, experts }: Opinions): void {
  requireThat(weights.length === experts.length, `${caller}: one weight an expert`, [weights.length, experts.length]);
  const bad = weights.find((weight) => !(weight >= 0));
  requireThat(bad === undefined, `${caller}: weights must not be negative`, bad);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  requireThat(Math.abs(sum - 1) < 1e-9, `${caller}: weights must sum to 1`, sum);
  for (const expert of experts) checkNormal(caller, expert);
}

/** Σ wᵢ f(expertᵢ) over the experts that are heard. */
function average({ weights, experts }: Opinions, f: (expert: Normal) => number): number {
  let sum = 0;
  for (const [i, expert] of experts.entries()) {
    const weight = weights[i] ?? NaN;
    if (weight > 0) sum += weight * f(expert);
  }
  return sum;
}

/** Σᵢ wᵢ KL(q ‖ pᵢ) in nats, least where q is the logarithmic pool. Throws `RangeError` for bad weights or normals. */
export function reverseKlSum(q: Normal, opinions: Opinions): number {
  checkOpinions('reverseKlSum', opinions);
  checkNormal('reverseKlSum', q);
  return average(opinions, (expert) => klNormal(q, expert));
}

/**
 * Σᵢ wᵢ KL(pᵢ ‖ q) in nats; of all normals q the one with the moments of the linear pool makes it least.
 * Throws `RangeError` for bad weights or normals.
 */
export function forwardKlSum(opinions: Opinions, q: Normal): number {
  checkOpinions('forwardKlSum', opinions);
  checkNormal('forwardKlSum', q);
  return average(opinions, (expert) => klNormal(expert, q));
}

/**
 * The logarithmic pool ∏ pᵢ^wᵢ = Z N(μ̃, σ̃²), the law closest to all experts in the sense of Σ wᵢ KL(q ‖ pᵢ) (Genest and
 * Zidek 1986, section 3). log Z ≤ 0 is found as minus that sum, which keeps its digits where the experts nearly agree.
 * Throws `RangeError` for bad weights or normals.
 */
export function logPool(opinions: Opinions): NormalProduct {
  checkOpinions('logPool', opinions);
  const { normal } = productNormals(opinions.experts, opinions.weights);
  return { normal, logZ: -reverseKlSum(normal, opinions) };
}

/** The linear pool Σ wᵢ pᵢ of the experts that are heard, as a mixture. Throws `RangeError` for bad weights or normals. */
export function linearPool(opinions: Opinions): Mixture {
  checkOpinions('linearPool', opinions);
  const heard = opinions.weights.map((weight) => weight > 0);
  return {
    weights: opinions.weights.filter((_, i) => heard[i]),
    components: opinions.experts.filter((_, i) => heard[i]),
  };
}

/**
 * The normal with the mean and variance of the linear pool, the closest one in the sense of Σ wᵢ KL(pᵢ ‖ q) and of
 * KL(Σ wᵢ pᵢ ‖ q). Throws `RangeError` for bad weights or normals.
 */
export function momentMatch(opinions: Opinions): Normal {
  checkOpinions('momentMatch', opinions);
  return mixtureMoments(linearPool(opinions));
}
