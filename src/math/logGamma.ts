import { requireThat } from './requireThat.ts';

/** From here on Stirling's series gives all digits. */
const large = 15;

/** log Γ(x) − [(x − ½) log x − x + ½ log 2π], Stirling's series (Abramowitz and Stegun 6.1.41), for x ≥ 15. */
function stirlingRest(x: number): number {
  const r = 1 / (x * x);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
}

/** log Γ(x) for x > 0: Stirling's series, after x is shifted up by Γ(x + 1) = x Γ(x). Throws `RangeError` unless x > 0. */
export function logGamma(x: number): number {
  requireThat(x > 0, 'logGamma: x must be positive', x);
  if (x === Infinity) return Infinity;
  let product = 1;
  let shifted = x;
  for (; shifted < large; shifted++) product *= shifted;
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI);
  return stirling + stirlingRest(shifted) - Math.log(product);
}

/**
 * log Γ(x + ½) − log Γ(x) for x > 0, without the cancellation of two large logarithms.
 * Throws `RangeError` unless x is positive and finite.
 */
export function logGammaHalfStep(x: number): number {
  requireThat(x > 0 && x < Infinity, 'logGammaHalfStep: x must be positive and finite', x);
  let ratio = 1;
  let shifted = x;
  for (; shifted < large; shifted++) ratio *= shifted / (shifted + 0.5);
  // (s) log(s + ½) − (s − ½) log s − ½, and both rests
  const stirling = shifted * Math.log1p(0.5 / shifted) + 0.5 * Math.log(shifted) - 0.5;
  return stirling + stirlingRest(shifted + 0.5) - stirlingRest(shifted) + Math.log(ratio);
}
