import { klStandardNormal } from '../../math/kl.ts';
import { meanWithError } from '../../math/monteCarlo.ts';
import { noisingSteps, type Chain } from './chain.ts';
import type { BoundReport } from './protocol.ts';

/** The bound of each point, for differences point by point, with its report. */
export interface Bound {
  readonly perPoint: Float64Array;
  readonly report: BoundReport;
}

/**
 * The variance of each reverse step that makes the bound greatest where the mean squared noise error per coordinate is
 * `lossAt` [T + 1]: β̃_t and, on top, what the mean is off by (Bao et al. 2022, theorem 1, with the errors of this network).
 */
export const fittedVariances = ({ target, reach }: Chain, lossAt: Float64Array): Float64Array =>
  target.map((variance, t) => variance + reach[t]! ** 2 * lossAt[t]!);

/** β̃_t as the variance of each reverse step; at t = 1, where β̃ is 0, β_1, as in Ho et al. (2020). */
export const targetVariances = ({ target, spread }: Chain): Float64Array =>
  target.map((variance, t) => (t === 1 ? spread[1]! ** 2 : variance));

/**
 * The bound on log p(x_0) of points in the plane `x` [n × 2], in nats, for reverse steps N(μ_θ(x_t), `variances`[t] I), from
 * draws of the noise at each t: `errors`[t − 1] holds |ε − ε̂|² of each point at t. Reconstruction: log N(x_0; μ_θ(x_1), σ_1²);
 * prior: KL(q(x_T | x_0) ‖ N(0, I)) in closed form; each t ≥ 2: the KL of two normals in closed form, whose means are
 * `reach`[t] |ε − ε̂| apart.
 */
export function boundOf(
  { keep, spread, reach, target }: Chain,
  x: Float32Array,
  errors: readonly Float64Array[],
  variances: Float64Array,
): Bound {
  const count = x.length / 2;
  const perPoint = new Float64Array(count);
  const denoisingKl = new Float64Array(noisingSteps + 1);
  let [reconstruction, priorKl] = [0, 0];
  const last = noisingSteps;
  const logNoise = 2 * Math.log(spread[last]!);
  const logNormalizer = -Math.log(2 * Math.PI * variances[1]!);
  for (let i = 0; i < count; i++) {
    const miss = reach[1]! ** 2 * errors[0]![i]!;
    const first = logNormalizer - miss / (2 * variances[1]!);
    const prior =
      klStandardNormal(keep[last]! * x[2 * i]!, logNoise) + klStandardNormal(keep[last]! * x[2 * i + 1]!, logNoise);
    let total = first - prior;
    for (let t = 2; t <= last; t++) {
      const ratio = target[t]! / variances[t]!;
      const kl = ratio - 1 - Math.log(ratio) + (reach[t]! ** 2 * errors[t - 1]![i]!) / (2 * variances[t]!);
      total -= kl;
      denoisingKl[t]! += kl / count;
    }
    perPoint[i] = total;
    reconstruction += first / count;
    priorKl += prior / count;
  }
  return { perPoint, report: { ...meanWithError(perPoint), reconstruction, priorKl, denoisingKl } };
}
