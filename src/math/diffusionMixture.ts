import { checkTime, noisingStep, type Schedule } from './diffusion.ts';
import { push, reverse } from './gaussianStep.ts';
import { checkMixture, type Mixture } from './mixture.ts';
import { logDensity, type Normal } from './normal.ts';

/** x_t from x_0 in one stride; no step at all at t = 0. */
function diffuseNormal({ mean, std }: Normal, schedule: Schedule, t: number): Normal {
  const left = Math.sqrt(schedule.alphaBar[t] ?? NaN);
  return { mean: left * mean, std: Math.hypot(left * std, Math.sqrt(schedule.noise[t] ?? NaN)) };
}

/**
 * The law of x_t where x_0 follows a mixture: the same weights, means √ᾱ_t mₖ and variances ᾱ_t sₖ² + 1 − ᾱ_t.
 * Throws `RangeError` for a bad mixture or unless t is in 0 to T.
 */
export function diffuse(data: Mixture, schedule: Schedule, t: number): Mixture {
  checkMixture('diffuse', data);
  checkTime('diffuse', schedule, t, 0);
  return { weights: data.weights, components: data.components.map((each) => diffuseNormal(each, schedule, t)) };
}

/** log wₖ + log N(x; k) for all k, written into `out`, and their largest. */
function joint(
  logs: readonly number[],
  components: readonly ((x: number) => number)[],
  x: number,
  out: Float64Array,
): number {
  let most = -Infinity;
  for (let k = 0; k < out.length; k++) {
    const value = (logs[k] ?? NaN) + (components[k]?.(x) ?? NaN);
    out[k] = value;
    if (value > most) most = value;
  }
  return most;
}

/**
 * The score d/dx log p(x) of a mixture as a function of x, Σₖ rₖ(x) (μₖ − x)/σₖ² with responsibilities rₖ in log space,
 * so that it stays right far out where the density underflows; x must be finite and is not checked, since it is asked at
 * every point. Throws `RangeError` for a bad mixture.
 */
export function mixtureScore(mixture: Mixture): (x: number) => number {
  checkMixture('mixtureScore', mixture);
  const logs = mixture.weights.map(Math.log);
  const densities = mixture.components.map(logDensity);
  const means = Float64Array.from(mixture.components, ({ mean }) => mean);
  const stds = Float64Array.from(mixture.components, ({ std }) => std);
  const terms = new Float64Array(logs.length);
  return (x) => {
    const most = joint(logs, densities, x, terms);
    let total = 0;
    let sum = 0;
    for (let k = 0; k < terms.length; k++) {
      const share = Math.exp(terms[k]! - most);
      total += share;
      // A component without a share may have an infinite slope.
      if (share > 0) sum += share * ((means[k]! - x) / stds[k]! / stds[k]!);
    }
    return sum / total;
  };
}

/**
 * One exact reverse step: x_{t−1} given x_t where x_0 follows the mixture `data`, drawn with a uniform number, which picks
 * the component by its responsibility for x_t, and a standard normal one, which fills in its normal given x_t. Its mean is
 * (x_t + β_t · score)/√α_t, the step of Ho et al. (2020) with the exact score. Throws `RangeError` for a bad mixture or
 * unless t is in 1 to T.
 */
export function reverseSampler(
  data: Mixture,
  schedule: Schedule,
  t: number,
): (xt: number, uniform: number, normal: number) => number {
  checkMixture('reverseSampler', data);
  checkTime('reverseSampler', schedule, t, 1);
  const noising = noisingStep(schedule, t);
  const before = data.components.map((each) => diffuseNormal(each, schedule, t - 1));
  const steps = before.map((each) => reverse(each, noising));
  const densities = before.map((each) => logDensity(push(each, noising)));
  const logs = data.weights.map(Math.log);
  const terms = new Float64Array(logs.length);
  return (xt, uniform, normal) => {
    const most = joint(logs, densities, xt, terms);
    let total = 0;
    for (let k = 0; k < terms.length; k++) total += Math.exp((terms[k] ?? NaN) - most);
    let rest = uniform * total;
    let chosen = 0;
    while (chosen < terms.length - 1) {
      rest -= Math.exp((terms[chosen] ?? NaN) - most);
      if (rest < 0) break;
      chosen += 1;
    }
    const { slope, offset, std } = steps[chosen] ?? { slope: NaN, offset: NaN, std: NaN };
    return slope * xt + offset + std * normal;
  };
}
