import { requireThat } from './requireThat.ts';

/** Steps of the trapezoid rule; about sixty a standard deviation of the narrowest shape that occurs. */
const steps = 700;

/** Half-width, in standard deviations of v, of the window that holds all but e^(−60) of the mass. */
const reach = 11;

/** ∫ over the whole line of an even function that vanishes at `end`, by the trapezoid rule. */
function evenIntegral(f: (t: number) => number, end: number): number {
  const step = end / steps;
  let sum = f(0) / 2;
  for (let i = 1; i <= steps; i++) sum += f(i * step);
  return 2 * step * sum;
}

/**
 * log ∫ e^(−(t² − a)²/2) dt for a ≥ 0, and log ∫ e^(−t⁴/2 + a t²) dt for a < 0, over the whole line: both have the
 * largest value 1, so that neither overflows for any a. It is a parabolic cylinder function (DLMF 12.5.1), here summed by
 * the trapezoid rule on the scale of its shape: one bump for a < 0, two of width 1/(2√a) around ±√a for large a, where
 * v = t² − a turns each into a bell of width 1. Throws `RangeError` unless a is finite.
 */
export function logQuarticIntegral(a: number): number {
  requireThat(Number.isFinite(a), 'logQuarticIntegral: a must be finite', a);
  if (a < 0) {
    const width = Math.min(1, 1 / Math.sqrt(-2 * a));
    return Math.log(evenIntegral((t) => Math.exp((a - 0.5 * t * t) * t * t), reach * width));
  }
  if (a < reach + 1) return Math.log(evenIntegral((t) => Math.exp(-0.5 * (t * t - a) ** 2), Math.sqrt(a + reach)));
  // dt = dv / (2 √(a + v)); both halves of the line together are the same integral with ±v.
  const bell = evenIntegral((v) => {
    const both = 1 / Math.sqrt(1 + v / a) + 1 / Math.sqrt(1 - v / a);
    return 0.5 * both * Math.exp(-0.5 * v * v);
  }, reach);
  return Math.log(bell) - 0.5 * Math.log(a);
}
