// Follows e_log.c of fdlibm. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided
// that this notice is preserved.
import { highWord, powerOfTwo } from './portableBits.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * The natural logarithm, off by less than one unit in the last place, and the same bits in every browser: it takes nothing
 * but + − × ÷ and bits, which IEEE 754 fixes, whereas engines may round `Math.log` as they like. −∞ at 0, NaN below.
 *
 * x = 2ᵏ(1 + f) with 1 + f in [√½, √2], and with s = f/(2 + f), log(1 + f) = 2 artanh s by a polynomial in s².
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // Below the normal numbers the exponent says nothing: 2⁵⁴ lifts them, exactly.
  const small = x < 2.2250738585072014e-308;
  const normal = small ? x * 18014398509481984 : x;
  const word = highWord(normal);
  const fraction = word & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  const exponent = (word >> 20) + (carry >> 20) - 1023;
  const f = normal * powerOfTwo(-exponent) - 1;
  const k = small ? exponent - 54 : exponent;
  if ((0xfffff & (2 + fraction)) < 3) {
    // |f| < 2⁻²⁰: three terms of the series do.
    if (f === 0) return k * ln2High + k * ln2Low;
    const rest = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - rest : k * ln2High - (rest - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = odd + even;
  // Away from 1 the square is taken out of the polynomial, which keeps half a bit.
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const square = 0.5 * f * f;
    if (k === 0) return f - (square - s * (square + rest));
    return k * ln2High - (square - (s * (square + rest) + k * ln2Low) - f);
  }
  if (k === 0) return f - s * (f - rest);
  return k * ln2High - (s * (f - rest) - k * ln2Low - f);
}
