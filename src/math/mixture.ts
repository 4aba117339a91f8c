import { logSumExp } from './logSumExp.ts';
import { checkNormal, logProb, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** A mixture of normals on the line, Σₖ πₖ N(x; μₖ, σₖ²); the weights πₖ are positive and sum to 1. */
export interface Mixture {
  readonly weights: readonly number[];
  readonly components: readonly Normal[];
}

/**
 * Throws `RangeError` in the name of `caller` unless weights are positive, sum to 1 (to 1e-9) and match good components.
 * With `zeroAllowed` a weight may be 0, as that of a component that EM has emptied.
 */
export function checkMixture(caller: string, { weights, components }: Mixture, zeroAllowed = false): void {
  requireThat(weights.length === components.length, `${caller}: one weight a component`, weights.length);
  const bad = weights.find((weight) => !(zeroAllowed ? weight >= 0 : weight > 0));
  requireThat(bad === undefined, `${caller}: weights must ${zeroAllowed ? 'not be negative' : 'be positive'}`, bad);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  requireThat(Math.abs(sum - 1) < 1e-9, `${caller}: weights must sum to 1`, sum);
  for (const component of components) checkNormal(caller, component);
}

/**
 * The log density log Σₖ πₖ N(x; μₖ, σₖ²) in nats as a function of x, by log-sum-exp; `NaN` at NaN. What does not depend on x is
 * worked out once, and a call allocates nothing, for figures that ask at thousands of points. Throws `RangeError` for a bad
 * mixture.
 */
export function mixtureLogProb(mixture: Mixture): (x: number) => number {
  checkMixture('mixtureLogProb', mixture);
  const means = Float64Array.from(mixture.components, ({ mean }) => mean);
  const scales = Float64Array.from(mixture.components, ({ std }) => 1 / std);
  const peaks = Float64Array.from(
    mixture.components,
    (component, k) => Math.log(mixture.weights[k] ?? NaN) + logProb(component, component.mean),
  );
  const terms = new Float64Array(means.length);
  return (x) => {
    for (let k = 0; k < terms.length; k++) terms[k] = peaks[k]! - 0.5 * ((x - means[k]!) * scales[k]!) ** 2;
    return logSumExp(terms);
  };
}

/** The mean of a mixture, and its variance in two parts. */
export interface MixtureSpread {
  readonly mean: number;
  /** Σ πₖ σₖ², the mean of the variances. */
  readonly within: number;
  /** Σ πₖ (μₖ − mean)², the variance of the means. */
  readonly between: number;
}

/**
 * Mean, and variance = within + between (the law of total variance), in two passes, so that far-off means cost no digits.
 * Weights of 0 are allowed. Throws `RangeError` for a bad mixture.
 */
export function mixtureSpread(mixture: Mixture): MixtureSpread {
  checkMixture('mixtureSpread', mixture, true);
  const average = (f: (component: Normal) => number): number =>
    mixture.components.reduce((sum, component, k) => sum + (mixture.weights[k] ?? NaN) * f(component), 0);
  const rough = average((component) => component.mean);
  const mean = rough + average((component) => component.mean - rough);
  return {
    mean,
    within: average((component) => component.std ** 2),
    between: average((component) => (component.mean - mean) ** 2),
  };
}

/** Mean and standard deviation, the variance as within plus between the components. Throws `RangeError` for a bad mixture. */
export function mixtureMoments(mixture: Mixture): Normal {
  checkMixture('mixtureMoments', mixture);
  const { mean, within, between } = mixtureSpread(mixture);
  return { mean, std: Math.sqrt(within + between) };
}
