import type { Rng } from '../math/rng.ts';
import type { NoiseKey } from './ops.ts';

/** Spreads 32 bits over 32 bits, one to one (Chris Wellons' lowbias32). */
function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** 32 random bits for a place: the key, the step and the place are spread one after the other. */
const bitsAt = ([low, high]: NoiseKey, step: number, place: number): number =>
  mix(mix(mix(low ^ place) ^ step) ^ high) >>> 0;

const ln2 = 0.6931471805599453;
const root2 = 1.4142135623730951;
const rootHalf = 0.7071067811865476;
const quarterTurn = 1.5707963267948966;

/** log((2k + 1) / 2²⁵) for a whole number k of 24 bits, by the series of 2 artanh; only + − × ÷, so the same everywhere. */
function logUniform(k: number): number {
  const n = 2 * k + 1;
  let exponent = 31 - Math.clz32(n);
  let m = n / (1 << exponent);
  if (m > root2) {
    m *= 0.5;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const t = s * s;
  const series =
    1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + t * (1 / 11 + t * (1 / 13 + t * (1 / 15 + t * (1 / 17)))))));
  return (exponent - 25) * ln2 + 2 * s * (1 + t * series);
}

/**
 * Two standard normal draws (Box & Muller 1958) from two whole numbers of 24 bits, written to out[at] and out[at + 1].
 * Logarithm, sine and cosine are short polynomials of + − × ÷ √ alone, so that every machine draws the same bits.
 */
function boxMuller(k1: number, k2: number, out: Float32Array | Float64Array, at: number): void {
  const radius = Math.sqrt(-2 * logUniform(k1));
  const turns = (k2 + 0.5) / 4194304; // quarter turns, 0 … 4
  const quarter = Math.floor(turns);
  const x = (turns - quarter - 0.5) * quarterTurn; // within ± π/4 of the middle of the quarter
  const t = x * x;
  const sine =
    x *
    (1 -
      (t / 6) * (1 - (t / 20) * (1 - (t / 42) * (1 - (t / 72) * (1 - (t / 110) * (1 - (t / 156) * (1 - t / 210)))))));
  const cosine =
    1 - (t / 2) * (1 - (t / 12) * (1 - (t / 30) * (1 - (t / 56) * (1 - (t / 90) * (1 - (t / 132) * (1 - t / 182))))));
  const c = radius * rootHalf * (cosine - sine);
  const s = radius * rootHalf * (cosine + sine);
  const first = quarter === 0 ? c : quarter === 1 ? -s : quarter === 2 ? -c : s;
  const second = quarter === 0 ? s : quarter === 1 ? c : quarter === 2 ? -s : -c;
  out[at] = first;
  if (at + 1 < out.length) out[at + 1] = second;
}

/**
 * Fills `out` with the standard normal draws of one step of a stream. Draws 2p and 2p + 1 come from the bits at places
 * 2p and 2p + 1, the upper 24 of each; they depend on key, step and place alone, so any device can make any of them.
 */
export function noiseAt(key: NoiseKey, step: number, out: Float32Array | Float64Array): void {
  for (let place = 0; place < out.length; place += 2)
    boxMuller(bitsAt(key, step, place) >>> 8, bitsAt(key, step, place + 1) >>> 8, out, place);
}

/** A key of 64 bits drawn from a seeded source. */
export function noiseKey(rng: Rng): NoiseKey {
  return [rng.below(4_294_967_296), rng.below(4_294_967_296)];
}
