import type { OwnData, OwnItems } from '../protocol.ts';

/** Mixes a list of 32-bit words into a hash (FNV-1a, a word at a time). */
function mix(hash: number, words: Uint32Array): number {
  let next = hash;
  for (const word of words) next = Math.imul(next ^ word, 16777619);
  return next;
}

const bitsOf = (values: Float32Array): Uint32Array => new Uint32Array(values.buffer, values.byteOffset, values.length);

function itemsHash(hash: number, { count, x, classes }: OwnItems): number {
  return mix(mix(mix(hash, Uint32Array.of(count)), bitsOf(x)), Uint32Array.from(classes ?? []));
}

/** A hash of numbers, shape and classes in eight hexadecimal digits: other data have another one, but for one chance in four billion. */
export function fingerprintOf({ width, height, train, heldOut }: Omit<OwnData, 'name' | 'fingerprint'>): string {
  const hash = itemsHash(itemsHash(mix(0x811c9dc5, Uint32Array.of(width, height)), train), heldOut);
  // FNV leaves the high bits of the last words almost unmixed.
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((spread ^ (spread >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
