import { adaptive } from './adaptive.ts';
import { checkNormal, type Normal } from './normal.ts';
import { tail } from './normalTail.ts';
import { requireThat } from './requireThat.ts';

/** Mean and standard deviation of a quantity f(X). */
export interface Moments {
  readonly mean: number;
  readonly std: number;
}

/** A function whose average under a normal has a closed form. */
export interface Observable {
  readonly value: (x: number) => number;
  /** Where it bends; a quadrature must put the ends of its panels there. */
  readonly kinks: readonly number[];
  /** E f(X) and the standard deviation of f(X) for X normal, in closed form. Throws `RangeError` for a bad normal. */
  readonly moments: (normal: Normal) => Moments;
}

/** The functions that the notebook averages, by name. */
export type ObservableName = 'identity' | 'square' | 'exp' | 'cos' | 'relu' | 'abs';

/** E X² = μ² + σ², Var X² = 2σ² (2μ² + σ²). */
function squareMoments({ mean, std }: Normal): Moments {
  return { mean: mean * mean + std * std, std: Math.SQRT2 * std * Math.hypot(Math.SQRT2 * mean, std) };
}

/** E e^X = e^(μ + σ²/2), the standard deviation √(e^(σ²) − 1) times that. */
function expMoments({ mean, std }: Normal): Moments {
  const square = std * std;
  // beyond 30 the 1 is lost, and e^(σ²) would overflow before e^(μ + σ²)
  const spread = square < 30 ? Math.exp(mean + square / 2) * Math.sqrt(Math.expm1(square)) : Math.exp(mean + square);
  return { mean: Math.exp(mean + square / 2), std: spread };
}

/** E cos X = cos μ e^(−σ²/2), Var cos X = ½ (1 − e^(−σ²)) (1 − cos 2μ e^(−σ²)), with 1 − cos 2μ = 2 sin² μ. */
function cosMoments({ mean, std }: Normal): Moments {
  const lost = -Math.expm1(-std * std);
  const variance = 0.5 * lost * (2 * Math.sin(mean) ** 2 + Math.cos(2 * mean) * lost);
  return { mean: Math.cos(mean) * Math.exp(-0.5 * std * std), std: Math.sqrt(variance) };
}

/**
 * E max(X, 0) = σ (φ(t) + t Φ(t)) with t = μ/σ. For μ ≥ 0, max(X, 0) = X + N with N = max(−X, 0), so that the mean is
 * μ + E N and the variance σ² − E N² − (E N)² − 2μ E N; for μ < 0 both moments are those of the tail beyond −t.
 */
function reluMoments({ mean, std }: Normal): Moments {
  const t = Math.abs(mean) / std;
  const { logDensity, first, second } = tail(t);
  const density = Math.exp(logDensity);
  if (mean < 0) {
    // the root of the density, so that the spread outlives the mean in the far tail
    const spread = Math.exp(logDensity / 2) * Math.sqrt(second - density * first * first);
    return { mean: std * density * first, std: std * spread };
  }
  const [n1, n2] = [density * first, density * second];
  return { mean: mean + std * n1, std: std * Math.sqrt(1 - n2 - n1 * (n1 + 2 * t)) };
}

/** With |X| = X + 2N as above: E |X| = μ + 2 E N and Var |X| = σ² − 4 E N (E N + μ), for μ ≥ 0 and by symmetry for all. */
function absMoments({ mean, std }: Normal): Moments {
  const t = Math.abs(mean) / std;
  const { logDensity, first } = tail(t);
  const n1 = Math.exp(logDensity) * first;
  return { mean: Math.abs(mean) + 2 * std * n1, std: std * Math.sqrt(1 - 4 * n1 * (n1 + t)) };
}

/** Refuses a bad normal before the closed form sees it. */
const checked =
  (moments: (normal: Normal) => Moments) =>
  (normal: Normal): Moments => {
    checkNormal('moments', normal);
    return moments(normal);
  };

/** The functions that the notebook averages, with the closed forms of their averages under a normal. */
export const observables: Readonly<Record<ObservableName, Observable>> = {
  identity: { value: (x) => x, kinks: [], moments: checked(({ mean, std }) => ({ mean, std })) },
  square: { value: (x) => x * x, kinks: [], moments: checked(squareMoments) },
  exp: { value: Math.exp, kinks: [], moments: checked(expMoments) },
  cos: { value: Math.cos, kinks: [], moments: checked(cosMoments) },
  relu: { value: (x) => Math.max(x, 0), kinks: [0], moments: checked(reluMoments) },
  abs: { value: Math.abs, kinks: [0], moments: checked(absMoments) },
};

/** Beyond this many standard deviations the normal density is below the smallest double. */
const end = 38;

/** From how many standard deviations to either side the integrand g(u) has fallen to nothing beside its largest value. */
function reachOf(g: (u: number) => number): number {
  let peak = 0;
  const at = (u: number): number => {
    const size = Math.abs(g(u));
    peak = Math.max(peak, size);
    return size;
  };
  for (let u = -12; u < 12; u += 0.37) at(u);
  let reach = 12;
  while (reach < end && Math.max(at(reach), at(-reach), at(reach + 0.37), at(-reach - 0.37)) > 1e-19 * peak) reach += 1;
  return reach;
}

/**
 * E f(X) for X normal and any f, by adaptive quadrature in panels one standard deviation wide, over 12 of them to either
 * side, or as many more as f lifts above nothing, up to the 38 where the density underflows. `kinks` are the places where f
 * bends or jumps. f should vary on no scale much smaller than the normal's. Throws `RangeError` for a bad normal or a kink
 * that is not a number.
 */
export function expectation(normal: Normal, f: (x: number) => number, kinks: readonly number[] = []): number {
  checkNormal('expectation', normal);
  const bad = kinks.find((kink) => Number.isNaN(kink));
  requireThat(bad === undefined, 'expectation: kinks must be numbers', bad);
  const { mean, std } = normal;
  const integrand = (u: number): number => f(mean + std * u) * Math.exp(-0.5 * u * u);
  const reach = reachOf(integrand);
  const inside = kinks.map((kink) => (kink - mean) / std).filter((u) => Math.abs(u) < reach);
  const whole = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const { value } = adaptive(integrand, -reach, reach, { breaks: [...whole, ...inside], relative: 1e-13 });
  return value / Math.sqrt(2 * Math.PI);
}

/** Mean and standard deviation of f(X) for X normal and any f, by two quadratures. Throws `RangeError` as `expectation` does. */
export function momentsOf(normal: Normal, f: (x: number) => number, kinks: readonly number[] = []): Moments {
  const mean = expectation(normal, f, kinks);
  return { mean, std: Math.sqrt(expectation(normal, (x) => (f(x) - mean) ** 2, kinks)) };
}
