import { observables } from '../../math/expectation.ts';
import type { GradientStatistics, SmoothFunction } from '../../math/gradients.ts';
import { sampleSumGradients } from '../../math/gradientSamplesSum.ts';
import { cosineGradientOfMean } from '../../math/gradientsCosine.ts';
import { quadraticGradientOfMean } from '../../math/gradientsQuadratic.ts';
import { sumGradientOfMean } from '../../math/gradientsSum.ts';
import { meanWithError, proportionWithError, varianceWithError } from '../../math/monteCarlo.ts';
import type { Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { histogramOf, roundUp, type Histogram } from './histogram.ts';
import { noiseOf } from './noise.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type GradientValues = ValuesOf<typeof params>;

/** A Monte Carlo mean with its standard error. */
interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** One estimator: what one sample of it is known to scatter, and what its samples did. */
export interface Estimator {
  /** The exact variance of one sample. */
  readonly variance: number;
  /** Mean of the samples, and their own variance. */
  readonly mean: Estimate;
  readonly spread: Estimate;
  /** The share of samples with the wrong sign; undefined where the gradient is zero. */
  readonly wrong: Estimate | undefined;
  readonly histogram: Histogram;
}

/** Everything that the figure shows. */
export interface GradientScene {
  readonly q: Normal;
  readonly values: GradientValues;
  /** f of one coordinate; in several dimensions f sums it over them. */
  readonly f: SmoothFunction;
  /** ∂/∂μ₁ E f, which both estimators have as their mean. */
  readonly gradient: number;
  /** The baseline that is taken off, zero for none, and the best one. */
  readonly baseline: number;
  readonly bestBaseline: number;
  readonly score: Estimator;
  readonly path: Estimator;
  /** The variance of the score function over that of the path. */
  readonly ratio: number;
  /** The common axis is [−half, half]. */
  readonly half: number;
  /** The first few z₁, one for each of the first samples. */
  readonly draws: readonly number[];
}

const shownDraws = 40;
/** Below this a gradient has no sign that a sample could miss. */
const flat = 1e-9;

/** f of one coordinate, and what both estimators of the gradient of its sum over d coordinates are worth. */
function exactly(values: GradientValues, q: Normal): { f: SmoothFunction; exact: GradientStatistics } {
  const { gradOmega: w, target: a, dimension } = values;
  if (values.gradF === 'square')
    return {
      f: { value: (z) => (z - a) ** 2, slope: (z) => 2 * (z - a) },
      exact: quadraticGradientOfMean(q, a, dimension),
    };
  const { mean, std } = observables.cos.moments({ mean: w * q.mean, std: w * q.std });
  return {
    f: { value: (z) => Math.cos(w * z), slope: (z) => -w * Math.sin(w * z) },
    exact: sumGradientOfMean(q, cosineGradientOfMean(q, w), { mean, variance: std * std }, dimension),
  };
}

/** What the samples of one estimator say. */
function estimator(samples: Float64Array, variance: number, gradient: number, half: number): Estimator {
  let wrong = 0;
  for (const sample of samples) if (sample * gradient < 0) wrong++;
  return {
    variance,
    mean: meanWithError(samples),
    spread: varianceWithError(samples),
    wrong: Math.abs(gradient) < flat ? undefined : proportionWithError(wrong, samples.length),
    histogram: histogramOf(samples, half, Math.sqrt(variance)),
  };
}

/** Both estimators of one gradient: exact moments, samples from the same noise, and their histograms on one axis. */
export function scene(values: GradientValues): GradientScene {
  const q = { mean: values.muZ, std: values.sigmaZ };
  const { f, exact } = exactly(values, q);
  const { gradient, bestBaseline, reparameterizedVariance } = exact;
  const helped = values.gradBaseline === 'best';
  const baseline = helped ? bestBaseline : 0;
  const scoreVariance = helped ? exact.scoreVarianceWithBaseline : exact.scoreVariance;
  const noise = noiseOf(values.gradSeed, values.gradCount, values.dimension);
  const samples = sampleSumGradients(q, f, values.dimension, noise, baseline);
  const half = roundUp(Math.abs(gradient) + 3.5 * Math.sqrt(Math.max(scoreVariance, reparameterizedVariance)));
  return {
    q,
    values,
    f,
    gradient,
    baseline,
    bestBaseline,
    score: estimator(samples.score, scoreVariance, gradient, half),
    path: estimator(samples.reparameterized, reparameterizedVariance, gradient, half),
    ratio: scoreVariance / reparameterizedVariance,
    half,
    draws: Array.from(
      { length: Math.min(shownDraws, values.gradCount) },
      (_, i) => q.mean + q.std * (noise[i * values.dimension] ?? NaN),
    ),
  };
}
