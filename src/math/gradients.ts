import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** What one sample is worth to each estimator of one gradient ∇E f(z), z = mean + std ε with ε ~ N(0, 1). */
export interface GradientStatistics {
  /** ∇E f itself, which every estimator has as its mean. */
  readonly gradient: number;
  /** Variance of the reparameterized sample f′(z) ∇z. */
  readonly reparameterizedVariance: number;
  /** Variance of the score-function sample f(z) ∇log q(z). */
  readonly scoreVariance: number;
  /** The number b for which (f(z) − b) ∇log q(z) varies least: E[f s²] / E[s²], where s = ∇log q. */
  readonly bestBaseline: number;
  /** Variance of the score-function sample with that baseline. */
  readonly scoreVarianceWithBaseline: number;
}

/** A function of one number with its derivative. */
export interface SmoothFunction {
  readonly value: (z: number) => number;
  readonly slope: (z: number) => number;
}

const reach = 12;

/**
 * The statistics by the trapezoid rule over the noise on [−12, 12]. `score` is σ ∇log q and `path` is ∇z, both as
 * functions of ε; `scoreSquared` is the mean of score².
 */
function statistics(
  { mean, std }: Normal,
  { value, slope }: SmoothFunction,
  score: (e: number) => number,
  path: (e: number) => number,
  scoreSquared: number,
  points: number,
): GradientStatistics {
  const step = (2 * reach) / (points - 1);
  const weights = new Float64Array(points);
  const values = new Float64Array(points);
  const scores = new Float64Array(points);
  const paths = new Float64Array(points);
  let baseline = 0;
  for (let i = 0; i < points; i++) {
    const e = i * step - reach;
    const z = mean + std * e;
    const weight = (step * Math.exp(-0.5 * e * e)) / Math.sqrt(2 * Math.PI);
    const s = score(e);
    weights[i] = weight;
    values[i] = value(z);
    scores[i] = s;
    paths[i] = slope(z) * path(e);
    baseline += weight * (values[i] ?? NaN) * s * s;
  }
  baseline /= scoreSquared;
  // A baseline changes no mean, since E ∇log q = 0, but it takes away what would cancel.
  let gradient = 0;
  for (let i = 0; i < points; i++)
    gradient += ((weights[i] ?? NaN) * ((values[i] ?? NaN) - baseline) * (scores[i] ?? NaN)) / std;
  let [reparameterizedVariance, scoreVariance, scoreVarianceWithBaseline] = [0, 0, 0];
  for (let i = 0; i < points; i++) {
    const weight = weights[i] ?? NaN;
    const s = (scores[i] ?? NaN) / std;
    reparameterizedVariance += weight * ((paths[i] ?? NaN) - gradient) ** 2;
    scoreVariance += weight * ((values[i] ?? NaN) * s - gradient) ** 2;
    scoreVarianceWithBaseline += weight * (((values[i] ?? NaN) - baseline) * s - gradient) ** 2;
  }
  return { gradient, reparameterizedVariance, scoreVariance, bestBaseline: baseline, scoreVarianceWithBaseline };
}

function check(caller: string, normal: Normal, points: number): void {
  checkNormal(caller, normal);
  requireThat(
    Number.isSafeInteger(points) && points >= 3,
    `${caller}: points must be an integer of at least 3`,
    points,
  );
}

/**
 * ∂/∂mean E f(z) for any smooth f and the variance of each single-sample estimator, by the trapezoid rule over the noise:
 * the score is ε/σ (Williams 1992), the path derivative f′(z) (Kingma and Welling 2014). Exact to rounding while f does
 * not oscillate faster than the rule's step of 0.02 standard deviations, which `points` makes finer.
 * Throws `RangeError` for a bad normal or fewer than 3 points.
 */
export function gradientOfMean(normal: Normal, f: SmoothFunction, points = 1201): GradientStatistics {
  check('gradientOfMean', normal, points);
  return statistics(
    normal,
    f,
    (e) => e,
    () => 1,
    1,
    points,
  );
}

/**
 * The same for ∂/∂std E f(z), where the score is (ε² − 1)/σ and the path derivative f′(z) ε.
 * Throws `RangeError` for a bad normal or fewer than 3 points.
 */
export function gradientOfStd(normal: Normal, f: SmoothFunction, points = 1201): GradientStatistics {
  check('gradientOfStd', normal, points);
  return statistics(
    normal,
    f,
    (e) => e * e - 1,
    (e) => e,
    2,
    points,
  );
}
