// Doubles for what is narrow: codes, rows and components. Only + − × ÷, roundings and bits, so the same bits everywhere.

const ln2High: f64 = 6.9314718036912381649e-1;
const ln2Low: f64 = 1.90821492927058770002e-10;

/** log 2π. */
export const LOG_TWO_PI: f64 = 1.8378770664093453;

/** eˣ within two units in the last place by its series about the nearest multiple of log 2; 0 below −708. */
export function exp(x: f64): f64 {
  if (!(x <= 709)) return x > 0 ? Infinity : NaN;
  if (x < -708) return 0;
  const k = nearest(x * 1.4426950408889634);
  // k times the upper part of log 2 is exact.
  const r = x - k * ln2High - k * ln2Low;
  let p: f64 = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  const y = 1 + (r + r * r * p);
  return y * reinterpret<f64>((<i64>k + 1023) << 52);
}

/** eˣ − 1 to ten digits, beyond what a float holds, for a power eˣ that is known. */
export function lessOne(power: f64, x: f64): f64 {
  return abs(x) < 1e-5 ? x + 0.5 * x * x : power - 1;
}

/** eˣ − 1 − x ≥ 0 to ten digits. */
export function expm1Minus(x: f64): f64 {
  if (abs(x) >= 0.01) return exp(x) - 1 - x;
  return 0.5 * x * x * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + x / 6))));
}

/** log x of normal numbers x > 0 by the series of 2 artanh f/(2 + f), with x = 2ᵏ(1 + f) and 1 + f in [√½, √2]. */
export function log(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  // The upper bits of √½; what lies above them carries into the exponent.
  const k = (bits - 0x3fe6a09e00000000) >> 52;
  const f = reinterpret<f64>(bits - (k << 52)) - 1;
  const s = f / (2 + f);
  const t = s * s;
  let p: f64 = 2.0 / 21.0;
  p = p * t + 2.0 / 19.0;
  p = p * t + 2.0 / 17.0;
  p = p * t + 2.0 / 15.0;
  p = p * t + 2.0 / 13.0;
  p = p * t + 2.0 / 11.0;
  p = p * t + 2.0 / 9.0;
  p = p * t + 2.0 / 7.0;
  p = p * t + 2.0 / 5.0;
  p = (p * t + 2.0 / 3.0) * t;
  return f - (s * (f - p) - <f64>k * ln2Low) + <f64>k * ln2High;
}
