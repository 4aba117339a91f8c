import type { Sixteen } from '../../vae/protocol/pair.ts';

/** Numbers that were recorded in 16 bits, lowest byte first. */
export function numbersOf({ scale, text }: Sixteen): Float32Array {
  const letters = atob(text);
  return Float32Array.from({ length: letters.length / 2 }, (_, i) => {
    const bits = letters.charCodeAt(2 * i) | (letters.charCodeAt(2 * i + 1) << 8);
    return scale * ((bits << 16) >> 16);
  });
}
