// The same operations in the same order as noise.ts two folders up, which defines the draws; hence the same bits.

/** Spreads 32 bits over 32 bits, one to one (Chris Wellons' lowbias32). @inline */
function mix(x: u32): u32 {
  x = (x ^ (x >>> 16)) * 0x7feb352d;
  x = (x ^ (x >>> 15)) * 0x846ca68b;
  return x ^ (x >>> 16);
}

/** log((2k + 1) / 2²⁵). */
function logUniform(k: u32): f64 {
  const n = 2 * k + 1;
  let exponent = 31 - <i32>clz(n);
  let m = <f64>n / <f64>(1 << exponent);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const t = s * s;
  const series =
    1.0 / 3.0 +
    t *
      (1.0 / 5.0 +
        t * (1.0 / 7.0 + t * (1.0 / 9.0 + t * (1.0 / 11.0 + t * (1.0 / 13.0 + t * (1.0 / 15.0 + t * (1.0 / 17.0)))))));
  return <f64>(exponent - 25) * 0.6931471805599453 + 2 * s * (1 + t * series);
}

/** Two draws from two whole numbers of 24 bits, to two neighboring floats. */
function boxMuller(k1: u32, k2: u32, out: usize): void {
  const radius = sqrt<f64>(-2 * logUniform(k1));
  const turns = (<f64>k2 + 0.5) / 4194304;
  const quarter = floor<f64>(turns);
  const x = (turns - quarter - 0.5) * 1.5707963267948966;
  const t = x * x;
  const sine =
    x *
    (1 -
      (t / 6) * (1 - (t / 20) * (1 - (t / 42) * (1 - (t / 72) * (1 - (t / 110) * (1 - (t / 156) * (1 - t / 210)))))));
  const cosine =
    1 - (t / 2) * (1 - (t / 12) * (1 - (t / 30) * (1 - (t / 56) * (1 - (t / 90) * (1 - (t / 132) * (1 - t / 182))))));
  const c = radius * 0.7071067811865476 * (cosine - sine);
  const s = radius * 0.7071067811865476 * (cosine + sine);
  const first = quarter == 0 ? c : quarter == 1 ? -s : quarter == 2 ? -c : s;
  const second = quarter == 0 ? s : quarter == 1 ? c : quarter == 2 ? -s : -c;
  store<f32>(out, <f32>first);
  store<f32>(out, <f32>second, 4);
}

/** Fills `count` floats, and one more where the count is odd, with the draws of one step of a stream. */
export function noise(low: u32, high: u32, step: u32, out: usize, count: u32): void {
  for (let place: u32 = 0; place < count; place += 2) {
    const k1 = mix(mix(mix(low ^ place) ^ step) ^ high) >>> 8;
    const k2 = mix(mix(mix(low ^ (place + 1)) ^ step) ^ high) >>> 8;
    boxMuller(k1, k2, out + ((<usize>place) << 2));
  }
}
