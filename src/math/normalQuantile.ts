import { checkNormal, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';

/** A polynomial, the coefficient of the highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** Numerator and denominator of a rational approximation. */
type Ratio = readonly [readonly number[], readonly number[]];

const center: Ratio = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];

const shoulder: Ratio = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];

const tail: Ratio = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

const at = ([numerator, denominator]: Ratio, x: number): number =>
  polynomial(numerator, x) / polynomial(denominator, x);

/** The u with P(Z ≤ u) = p for p ≤ ½, from log p, which may lie below the smallest double. */
function lowerQuantile(logP: number): number {
  const root = Math.sqrt(-logP);
  return -(root <= 5 ? at(shoulder, root - 1.6) : at(tail, root - 5));
}

/**
 * The x with P(X ≤ x) = p, to about 1e-16 of the standard deviation: Wichura 1988, algorithm AS 241 (PPND16), three
 * rational approximations. Values near p = 1 are known no better than 1 − p is. Throws `RangeError` unless 0 < p < 1, and
 * for a bad normal.
 */
export function quantile(normal: Normal, p: number): number {
  checkNormal('quantile', normal);
  requireThat(p > 0 && p < 1, 'quantile: p must lie between 0 and 1', p);
  const offset = p - 0.5;
  let u: number;
  if (Math.abs(offset) <= 0.425) u = offset * at(center, 0.180625 - offset * offset);
  else u = offset < 0 ? lowerQuantile(Math.log(p)) : -lowerQuantile(Math.log1p(-p));
  return normal.mean + normal.std * u;
}

/**
 * The quantiles at (i + ½)/n, i = 0 … n − 1: n points that each stand for the same share of a normal.
 * Throws `RangeError` unless n is a positive integer, and for a bad normal.
 */
export function quantileGrid(normal: Normal, n: number): number[] {
  requireThat(Number.isSafeInteger(n) && n > 0, 'quantileGrid: n must be a positive integer', n);
  return Array.from({ length: n }, (_, i) => quantile(normal, (i + 0.5) / n));
}
