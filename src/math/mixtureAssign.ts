import { logSumExp } from './logSumExp.ts';
import { checkMixture, type Mixture } from './mixture.ts';
import { logProb } from './normal.ts';
import { checkTemperature, temperedLogs } from './tempered.ts';

/** What a mixture says about one datum. */
export interface Assignment {
  /** log p(x) in nats. */
  readonly logProb: number;
  /** log rₖ, the log posterior probability of each component [K]; −∞ where a component cannot have made the datum. */
  readonly logResponsibilities: readonly number[];
}

/**
 * log p(x) and the log responsibilities log rₖ = log πₖ N(x; μₖ, σₖ²) − log p(x) as a function of x (Bishop 2006, eq. 9.13).
 *
 * With a `temperature` T other than 1, rₖ ∝ (πₖ Nₖ)^{1/T}, which maximizes E_r log p(x, z) + T·H(r); T = 0 is the hard
 * assignment, where exact ties share. The ratio of two joints is formed from the difference of the squares,
 * u² − v² = (u − v)(u + v), with u − v from the differences of means and stds: a datum a million stds away from all
 * components, whose squares agree in twelve digits, still loses none. Weights of 0 are allowed; x must be finite and is not
 * checked.
 * Throws `RangeError` for a bad mixture or a temperature that is negative or not finite.
 */
export function assign(mixture: Mixture, temperature = 1): (x: number) => Assignment {
  checkMixture('assign', mixture, true);
  checkTemperature('assign', temperature);
  const parts = mixture.components.map(({ mean, std }, k) => {
    const peak = Math.log(mixture.weights[k] ?? NaN) + logProb({ mean, std }, mean);
    return { mean, std, peak };
  });
  return (x) => {
    let best = parts[0] ?? { mean: NaN, std: NaN, peak: NaN };
    let height = -Infinity;
    for (const part of parts) {
      const joint = part.peak - 0.5 * ((x - part.mean) / part.std) ** 2;
      if (joint > height) [best, height] = [part, joint];
    }
    const u = (x - best.mean) / best.std;
    const ratios = parts.map(({ mean, std, peak }) => {
      const from = x - mean;
      const uMinusV = (mean - best.mean) / best.std + (from * ((std - best.std) / best.std)) / std;
      return peak - best.peak + 0.5 * uMinusV * (u + from / std);
    });
    const total = logSumExp(ratios);
    return {
      logProb: height + total,
      logResponsibilities: temperature === 1 ? ratios.map((ratio) => ratio - total) : temperedLogs(ratios, temperature),
    };
  };
}
