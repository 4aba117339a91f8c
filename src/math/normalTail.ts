import { erfc } from './erf.ts';
import { requireThat } from './requireThat.ts';

/** What lies beyond u under a standard normal Z, each divided by the density φ(u), so that nothing underflows. */
export interface Tail {
  /** log φ(u), the log of the divisor. */
  readonly logDensity: number;
  /** P(Z > u) / φ(u), known as Mills' ratio. */
  readonly mass: number;
  /** E max(Z − u, 0) / φ(u). */
  readonly first: number;
  /** E max(Z − u, 0)² / φ(u). */
  readonly second: number;
}

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * The tail of a standard normal beyond u ≥ 0 with its first two moments. With J₋₁ = φ and Jₙ = ∫ᵤ^∞ Jₙ₋₁ the ratios
 * rₙ = Jₙ/Jₙ₋₁ obey rₙ = 1 / (u + (n + 1) rₙ₊₁), a recurrence that is stable downward (Abramowitz and Stegun 7.2.5);
 * near 0, where it converges slowly and nothing cancels, J₁ = φ − u J₀ and 2 J₂ = J₀ − u J₁ serve.
 * Throws `RangeError` unless u is at least 0 and finite.
 */
export function tail(u: number): Tail {
  requireThat(u >= 0 && u < Infinity, 'tail: u must be at least 0 and finite', u);
  const logDensity = -0.5 * u * u - halfLogTwoPi;
  if (u < 1) {
    const mass = (0.5 * erfc(u / Math.SQRT2)) / Math.exp(logDensity);
    const first = 1 - u * mass;
    return { logDensity, mass, first, second: mass - u * first };
  }
  let ratio = 1 / u;
  for (let n = Math.ceil(20 + 800 / (u * u)); n > 2; n--) ratio = 1 / (u + (n + 1) * ratio);
  const second = 1 / (u + 3 * ratio);
  const first = 1 / (u + 2 * second);
  const mass = 1 / (u + first);
  return { logDensity, mass, first: mass * first, second: 2 * mass * first * second };
}
