/** exp(x²) erfc(x) for x ≥ 2, by the continued fraction of Abramowitz and Stegun 7.1.14, read backwards. */
function scaledTail(x: number): number {
  const terms = Math.ceil(12 + 400 / (x * x));
  let fraction = 0;
  for (let k = terms; k >= 1; k--) fraction = k / 2 / (x + fraction);
  return 1 / (Math.sqrt(Math.PI) * (x + fraction));
}

/** erf by the series 2/√π · e^(−x²) · Σ 2^k x^(2k+1) / (2k+1)!!, all terms of one sign (Abramowitz and Stegun 7.1.6). */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** The error function, 2/√π ∫₀ˣ e^(−t²) dt. */
export function erf(x: number): number {
  return Math.abs(x) < 2 ? series(x) : Math.sign(x) * (1 - erfc(Math.abs(x)));
}

/** 1 − erf(x), with its relative accuracy kept far out in the right tail. */
export function erfc(x: number): number {
  if (x < -2) return 2 - erfc(-x);
  return x < 2 ? 1 - series(x) : Math.exp(-x * x) * scaledTail(x);
}

/** log erfc(x), finite where erfc itself underflows. */
export function logErfc(x: number): number {
  return x < 2 ? Math.log(erfc(x)) : Math.log(scaledTail(x)) - x * x;
}
