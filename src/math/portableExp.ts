// Follows e_exp.c of fdlibm. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
// Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided
// that this notice is preserved.
import { powerOfTwo } from './portableBits.ts';

const halfLn2 = 0.34657359027997264;
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * eˣ, off by less than one unit in the last place, and the same bits in every browser: it takes nothing but + − × ÷ and
 * bits, which IEEE 754 fixes, whereas engines may round `Math.exp` as they like.
 *
 * x = k log 2 + r with |r| ≤ ½ log 2, and eʳ = 1 + r + r c/(2 − c) with c = 2 − 2r/(eʳ − 1), which is r less a polynomial
 * in r².
 */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : NaN;
  if (x < -745.1332191019411) return 0;
  if (x === 1) return Math.E;
  const size = Math.abs(x);
  if (size < 3.725290298461914e-9) return 1 + x;
  let k = 0;
  if (size > halfLn2)
    k = size < 3 * halfLn2 ? (x > 0 ? 1 : -1) : Math.trunc(1.4426950408889634 * x + (x > 0 ? 0.5 : -0.5));
  // k times the upper part of log 2 is exact.
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // The largest powers lie outside the table; below the normal numbers the last product alone rounds.
  if (k === 1024) return y * 2 * powerOfTwo(1023);
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}
