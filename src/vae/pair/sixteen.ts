import type { Sixteen } from '../protocol/pair.ts';

const most = 32_767;

/** Rounds numbers to 16 bits, the largest in size to ±32,767, and writes them as text. */
export function toSixteen(values: ArrayLike<number>): Sixteen {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  const scale = Number(((largest || 1) / most).toPrecision(7));
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++)
    view.setInt16(2 * i, Math.max(-most, Math.min(most, Math.round(values[i]! / scale))), true);
  return { scale, text: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

/** The numbers again, each within half of `scale` of what was written. */
export function fromSixteen({ scale, text }: Sixteen): Float32Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => scale * view.getInt16(2 * i, true));
}
