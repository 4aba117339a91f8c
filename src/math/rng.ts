import { log } from './portableLog.ts';

/** A seeded source of randomness. Every random quantity takes one as an argument; there is no hidden one. */
export interface Rng {
  /** The next uniform draw in the open interval (0, 1). */
  uniform(): number;
  /** The next standard normal draw. */
  normal(): number;
  /** An integer in 0 … n − 1, each equally likely. */
  below(n: number): number;
  /** An independent stream for another purpose; the same name gives the same stream. */
  fork(stream: string): Rng;
}

/** Spreads 32 bits over 32 bits, one to one; Austin Appleby's finalizer of MurmurHash3. */
function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** 32 bits of a seed and a name, different for each `lane`; every part is spread before the next one is added. */
function hash(low: number, high: number, name: string, lane: number): number {
  let h = mix(mix(mix(lane) ^ low) ^ high);
  for (let i = 0; i < name.length; i++) h = mix((h + name.charCodeAt(i) + 0x9e3779b9) >>> 0);
  return mix(h ^ name.length);
}

/**
 * A generator for one seed and one purpose: Chris Doty-Humphrey's sfc32 (PractRand), 53-bit uniforms, polar normals
 * with a logarithm that rounds alike everywhere, so that every browser draws the same bits. Its 96 bits of state are hashed
 * from the seed and the name, so that two streams meet by a chance of one in 2⁹⁶.
 * Throws `RangeError` when the seed is not an integer that a double holds exactly.
 */
export function createRng(seed: number, stream = ''): Rng {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`createRng: seed must be an integer, got ${seed}`);
  const high = Math.floor(seed / 0x1_0000_0000) | 0;
  const low = seed >>> 0;
  // Typed arrays, because an engine puts a variable that a closure changes on the heap anew with every draw.
  const state = Int32Array.of(hash(low, high, stream, 1), hash(low, high, stream, 2), hash(low, high, stream, 3), 1);
  const bits = (): number => {
    const b = state[1]!;
    const c = state[2]!;
    const t = (state[0]! + b + state[3]!) | 0;
    state[3]! += 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + t;
    return t;
  };
  for (let i = 0; i < 15; i++) bits();
  // 52 random bits, shifted by half a step (exact in a double), so that neither 0 nor 1 can come out.
  const uniform = (): number => ((bits() >>> 6) * 67108864 + (bits() >>> 6) + 0.5) / 4503599627370496;
  const spare = new Float64Array(1);
  let hasSpare = false;
  const normal = (): number => {
    if (hasSpare) {
      hasSpare = false;
      return spare[0]!;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s < 1 && s > 0) {
        const scale = Math.sqrt((-2 * log(s)) / s);
        spare[0] = v * scale;
        hasSpare = true;
        return u * scale;
      }
    }
  };
  return {
    uniform,
    normal,
    below: (n) => Math.floor(uniform() * n),
    fork: (name) => createRng(seed, `${stream}/${name}`),
  };
}
