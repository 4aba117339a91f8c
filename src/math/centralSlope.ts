import { checkVector } from './matrix.ts';
import { requireThat } from './requireThat.ts';

function checkStep(caller: string, h: number): void {
  requireThat(h > 0 && h < Infinity, `${caller}: h must be positive and finite`, h);
}

function slope(f: (move: number) => number, h: number): number {
  return (45 * (f(h) - f(-h)) - 9 * (f(2 * h) - f(-2 * h)) + (f(3 * h) - f(-3 * h))) / (60 * h);
}

/**
 * f′(0) from six values of f at ±h, ±2h, ±3h, exact for polynomials of degree 6; the error is h⁶ f⁽⁷⁾/140 and the rounding
 * of f over h (Fornberg 1988). Throws `RangeError` unless h > 0.
 */
export function centralSlope(f: (move: number) => number, h: number): number {
  checkStep('centralSlope', h);
  return slope(f, h);
}

/** The gradient of f at a point, one central slope for each coordinate. Throws `RangeError` unless h > 0 and the point is finite. */
export function centralGradient(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  h: number,
): number[] {
  checkStep('centralGradient', h);
  checkVector('centralGradient', point);
  return point.map((_, i) => slope((move) => f(point.map((x, j) => (i === j ? x + move : x))), h));
}
