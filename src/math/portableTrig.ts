// Follows k_sin.c, k_cos.c and e_rem_pio2.c of fdlibm. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
// freely granted, provided that this notice is preserved.

/** π/2 = the sum of three pieces of 33 bits, whose multiples up to 2²⁰ are exact, and what is left after each. */
const [piece1, left1] = [1.5707963267341256, 6.077100506506192e-11];
const [piece2, left2] = [6.077100506303966e-11, 2.0222662487959506e-21];
const [piece3, left3] = [2.0222662487111665e-21, 8.4784276603689e-32];

/** x less the nearest multiple of π/2, as `near` + `rest` where `rest` holds the bits that `near` has no room for. */
let near = 0;
let rest = 0;

/** Sets `near` and `rest` and returns the multiple that was taken away. */
function reduce(caller: string, x: number): number {
  const size = Math.abs(x);
  if (size <= 0.7853981633974483) {
    near = x;
    rest = 0;
    return 0;
  }
  if (size > 1048576) throw new RangeError(`${caller}: x must be within ±2²⁰, got ${x}`);
  const multiple = Math.round(x * 0.6366197723675814);
  let from = x - multiple * piece1;
  let w = multiple * left1;
  near = from - w;
  if (Math.abs(near) * 65536 < size) {
    // x lies so near to a multiple that what is left is short of bits.
    const before = from;
    w = multiple * piece2;
    from = before - w;
    w = multiple * left2 - (before - from - w);
    near = from - w;
    if (Math.abs(near) * 562949953421312 < size) {
      const last = from;
      w = multiple * piece3;
      from = last - w;
      w = multiple * left3 - (last - from - w);
      near = from - w;
    }
  }
  rest = from - near - w;
  return multiple;
}

/** sin(near + rest) within ±π/4. */
function sineNear(): number {
  const z = near * near;
  const v = z * near;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return near - (z * (0.5 * rest - v * r) - rest - v * -0.16666666666666632);
}

/** cos(near + rest) within ±π/4. */
function cosineNear(): number {
  const z = near * near;
  const w = z * z;
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 0.00002480158728947673)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const first = 1 - half;
  return first + (1 - first - half + (z * r - near * rest));
}

/**
 * The sine of x in radians, off by less than one unit in the last place, and the same bits in every browser: it takes
 * nothing but + − × ÷ and bits, which IEEE 754 fixes, whereas engines may round `Math.sin` as they like. Throws
 * `RangeError` beyond ±2²⁰, where the multiple of π/2 to take away would need more bits of π.
 */
export function sin(x: number): number {
  const quarter = reduce('sin', x) & 3;
  const value = quarter & 1 ? cosineNear() : sineNear();
  return quarter & 2 ? -value : value;
}

/** The cosine of x in radians, as portable as `sin` and under the same limits. */
export function cos(x: number): number {
  const quarter = (reduce('cos', x) + 1) & 3;
  const value = quarter & 1 ? cosineNear() : sineNear();
  return quarter & 2 ? -value : value;
}
