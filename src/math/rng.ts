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

/** FNV-1a over the characters of `text`, mixed with `seed`; 32 bits. */
function hash(seed: number, text: string): number {
  let h = (seed ^ 0x811c9dc5) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/** splitmix32, used only to fill the state of the generator. */
function splitmix(state: number): () => number {
  let s = state >>> 0;
  return () => {
    s = (s + 0x9e3779b9) >>> 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
}

/**
 * A generator for one seed and one purpose: Chris Doty-Humphrey's sfc32 (PractRand), 53-bit uniforms, polar normals.
 * Under one seed different names give different streams but for chance meetings (one in 2³²). Across seeds that holds for
 * forks; two plain names that differ in their first letter alone may meet there.
 * Throws `RangeError` when the seed is not an integer that a double holds exactly.
 */
export function createRng(seed: number, stream = ''): Rng {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`createRng: seed must be an integer, got ${seed}`);
  const high = Math.floor(seed / 0x1_0000_0000) | 0;
  const next32 = splitmix(hash((seed >>> 0) ^ Math.imul(high, 0x85ebca6b), stream));
  let a = next32();
  let b = next32();
  let c = next32();
  let counter = 1;
  const bits = (): number => {
    const t = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + t) >>> 0;
    return t;
  };
  for (let i = 0; i < 15; i++) bits();
  // 52 random bits, shifted by half a step (exact in a double), so that neither 0 nor 1 can come out.
  const uniform = (): number => ((bits() >>> 6) * 67108864 + (bits() >>> 6) + 0.5) / 4503599627370496;
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s < 1 && s > 0) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * scale;
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
