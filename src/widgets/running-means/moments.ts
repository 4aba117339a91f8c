import type { Moments } from '../../math/expectation.ts';
import { quadratureMoments } from './quadratureMoments.ts';
import type { Source } from './source.ts';

/** Third and fourth moments of the laws at mean 0 and standard deviation 1. */
const shapes = { normal: [0, 3], uniform: [0, 1.8], exponential: [2, 9] } as const;

/** X² for X = μ + σY: the mean μ² + σ², and the variance 4μ²σ² + 4μσ³ E Y³ + σ⁴ (E Y⁴ − 1). */
function squareMoments({ lawName, mu, sigma }: Source): Moments | undefined {
  if (lawName === 'own') return undefined;
  if (lawName === 'student' || lawName === 'cauchy') return { mean: Infinity, std: NaN };
  const [third, fourth] = shapes[lawName];
  const variance = 4 * mu * mu + 4 * mu * sigma * third + sigma * sigma * (fourth - 1);
  return { mean: mu * mu + sigma * sigma, std: sigma * Math.sqrt(Math.max(0, variance)) };
}

/** E e^(tX), infinite where the tail is too heavy. */
function exponentialMoment({ lawName, mu, sigma }: Source, t: number): number {
  if (lawName === 'normal') return Math.exp(mu * t + (sigma * t) ** 2 / 2);
  if (lawName === 'uniform') {
    const half = Math.sqrt(3) * sigma * t;
    return (Math.exp(mu * t) * Math.sinh(half)) / half;
  }
  if (lawName === 'exponential') return sigma * t < 1 ? Math.exp((mu - sigma) * t) / (1 - sigma * t) : Infinity;
  return Infinity;
}

function expMoments(source: Source): Moments | undefined {
  if (source.lawName === 'own') return undefined;
  const mean = exponentialMoment(source, 1);
  const second = exponentialMoment(source, 2);
  if (mean === Infinity) return { mean, std: NaN };
  return { mean, std: second === Infinity ? Infinity : Math.sqrt(Math.max(0, second - mean * mean)) };
}

/** The share of draws above 0; nothing cancels in the smaller of the two shares. */
function indicatorMoments({ law, lawName, mu }: Source): Moments | undefined {
  if (lawName === 'own') return undefined;
  const below = law.cdf(0);
  // The symmetric laws tell a small share above 0 by reflection.
  const above = mu < 0 && lawName !== 'exponential' ? law.cdf(2 * mu) : 1 - below;
  return { mean: above, std: Math.sqrt(below * above) };
}

/** E f(X) and the standard deviation of f(X), with the way they were reached. */
export interface Settling extends Moments {
  readonly how: 'closed form' | 'quadrature';
}

function closedForm(source: Source): Moments | undefined {
  if (source.fName === 'identity') return { mean: source.law.mean, std: source.law.std };
  if (source.fName === 'square') return squareMoments(source);
  if (source.fName === 'exp') return expMoments(source);
  return source.fName === 'indicator' ? indicatorMoments(source) : undefined;
}

/**
 * What the averages settle at, and how much one term varies. The mean is ∞ or NaN where there is none; the standard
 * deviation is ∞ where only the mean exists, and NaN where there is no mean.
 */
export function momentsOf(source: Source): Settling {
  const closed = closedForm(source);
  return closed ? { ...closed, how: 'closed form' } : { ...quadratureMoments(source), how: 'quadrature' };
}
