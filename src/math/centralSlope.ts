import { requireThat } from './requireThat.ts';

/**
 * f′(0) from six values of f at ±h, ±2h, ±3h, exact for polynomials of degree 6; the error is h⁶ f⁽⁷⁾/140 and the rounding
 * of f over h (Fornberg 1988). Throws `RangeError` unless h > 0.
 */
export function centralSlope(f: (move: number) => number, h: number): number {
  requireThat(h > 0 && h < Infinity, 'centralSlope: h must be positive and finite', h);
  return (45 * (f(h) - f(-h)) - 9 * (f(2 * h) - f(-2 * h)) + (f(3 * h) - f(-3 * h))) / (60 * h);
}

/** The gradient of f at a point, one central slope for each coordinate. Throws `RangeError` unless h > 0. */
export function centralGradient(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  h: number,
): number[] {
  return point.map((_, i) => centralSlope((move) => f(point.map((x, j) => (i === j ? x + move : x))), h));
}
