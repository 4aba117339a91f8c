// Four values at a time of the functions a network needs, each off by at most 3 units in the last place of a float. They
// take nothing but + − × ÷ and bits, which IEEE 754 fixes, so every browser on every machine gives the same bits.

/** 1.5 · 2²³: added and taken away, it leaves the nearest whole number in its lowest bits. */
const round: f32 = 12582912;

/** The k of x = k log 2 + r with |r| ≤ ½ log 2, as the float k + 1.5 · 2²³. @inline */
function quotient(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), f32x4.splat(round));
}

/** r of the same; the upper part of log 2 has so few bits that k times it is exact. @inline */
function remainder(x: v128, k: v128): v128 {
  const whole = f32x4.sub(k, f32x4.splat(round));
  const high = f32x4.sub(x, f32x4.mul(whole, f32x4.splat(0.693359375)));
  return f32x4.add(high, f32x4.mul(whole, f32x4.splat(2.1219444e-4)));
}

/** eʳ − 1 for |r| ≤ ½ log 2: r and r² times a polynomial, fitted to 6e-8; in pairs, so that no term waits for all others. @inline */
function expm1Near(r: v128): v128 {
  const square = f32x4.mul(r, r);
  const low = f32x4.add(f32x4.mul(r, f32x4.splat(0.16666576)), f32x4.splat(0.5));
  let high = f32x4.add(f32x4.mul(r, f32x4.splat(8.363335e-3)), f32x4.splat(4.1666463e-2));
  high = f32x4.add(f32x4.mul(square, f32x4.splat(1.3933884e-3)), high);
  return f32x4.add(r, f32x4.mul(square, f32x4.add(f32x4.mul(high, square), low)));
}

/** 2ᵏ for whole numbers k of −126 … 127, given as k + 1.5 · 2²³: what lies above its lowest bits is shifted out. @inline */
function powerOfTwo(k: v128): v128 {
  return i32x4.add(i32x4.shl(k, 23), i32x4.splat(0x3f800000));
}

/** eˣ for |x| ≤ 87; beyond that, e^±87. NaN for NaN. @inline */
export function exp(x: v128): v128 {
  // In this order the lesser and the greater of two let NaN through.
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(87)), f32x4.splat(-87));
  const k = quotient(x);
  const y = f32x4.add(expm1Near(remainder(x, k)), f32x4.splat(1));
  return f32x4.mul(y, powerOfTwo(k));
}

/** eˣ − 1 for |x| ≤ 60: 2ᵏ (eʳ − 1) + (2ᵏ − 1), which keeps the digits of a small x. @inline */
export function expm1(x: v128): v128 {
  const k = quotient(x);
  const scale = powerOfTwo(k);
  return f32x4.add(f32x4.mul(scale, expm1Near(remainder(x, k))), f32x4.sub(scale, f32x4.splat(1)));
}

/** tanh |x| = e/(e + 2) with e = e^(2|x|) − 1, and the sign of x. @inline */
export function tanh(x: v128): v128 {
  const sign = v128.and(x, i32x4.splat(0x80000000));
  // tanh 10 rounds to 1.
  const size = f32x4.pmin(v128.xor(x, sign), f32x4.splat(10));
  const e = expm1(f32x4.add(size, size));
  return v128.or(f32x4.div(e, f32x4.add(e, f32x4.splat(2))), sign);
}

/** 1/(1 + e⁻ˣ). @inline */
export function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))));
}

/** log(1 + eˣ) for x ≤ 0: with u = eˣ ≤ 1, the series of 2 artanh s for s = u/(2 + u) ≤ ⅓. @inline */
export function log1pExp(x: v128): v128 {
  const u = exp(x);
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const t = f32x4.mul(s, s);
  // 2 (artanh s − s)/s³, fitted to 3e-7, times t.
  const low = f32x4.add(f32x4.mul(t, f32x4.splat(0.40007672)), f32x4.splat(0.6666664));
  const high = f32x4.add(f32x4.mul(t, f32x4.splat(0.26867548)), f32x4.splat(0.28233957));
  const p = f32x4.mul(f32x4.add(f32x4.mul(f32x4.mul(t, t), high), low), t);
  // 2s = u − su, so that the largest part is exact.
  return f32x4.sub(u, f32x4.mul(s, f32x4.sub(u, p)));
}

/** log(1 + eˣ) = max(x, 0) + log(1 + e^(−|x|)). @inline */
export function softplus(x: v128): v128 {
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1pExp(v128.or(x, i32x4.splat(0x80000000))));
}

/** log x of normal numbers x > 0: x = 2ᵏ(1 + f) with 1 + f in [√½, √2], and the series of 2 artanh f/(2 + f). @inline */
export function log(x: v128): v128 {
  // The bits of √½; what lies above them carries into the exponent.
  const k = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23);
  const f = f32x4.sub(i32x4.sub(x, i32x4.shl(k, 23)), f32x4.splat(1));
  const s = f32x4.div(f, f32x4.add(f, f32x4.splat(2)));
  const t = f32x4.mul(s, s);
  // 2 (artanh s − s)/s³, fitted to 2e-7, times t.
  let p = f32x4.add(f32x4.mul(t, f32x4.splat(0.29581448)), f32x4.splat(0.39988741));
  p = f32x4.mul(f32x4.add(f32x4.mul(p, t), f32x4.splat(0.66666687)), t);
  const whole = f32x4.convert_i32x4_s(k);
  const near = f32x4.sub(f32x4.mul(s, f32x4.sub(f, p)), f32x4.mul(whole, f32x4.splat(-2.1219444e-4)));
  return f32x4.add(f32x4.sub(f, near), f32x4.mul(whole, f32x4.splat(0.693359375)));
}
