/** Numbers as text of so many characters each, between the least and the greatest of them. */
export interface Packed {
  readonly min: number;
  readonly max: number;
  /** Characters per number; each is one of 64 levels, so 1 keeps about two decimal digits and 2 nearly four. */
  readonly width: 1 | 2;
  readonly text: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Rounds numbers to 64 or 4,096 levels and writes them as text. */
export function pack(values: Float32Array, width: 1 | 2): Packed {
  const round = (value: number): number => Number(value.toPrecision(7));
  const min = round(values.reduce((a, b) => Math.min(a, b), Infinity));
  const max = round(values.reduce((a, b) => Math.max(a, b), -Infinity));
  const levels = 64 ** width - 1;
  const text = Array.from(values, (value) => {
    const level = Math.max(0, Math.min(levels, Math.round(((value - min) / (max - min || 1)) * levels)));
    return width === 1 ? alphabet[level] : `${alphabet[level >> 6]}${alphabet[level & 63]}`;
  });
  return { min, max, width, text: text.join('') };
}

/** The numbers again, each within half a level of what was packed. */
export function unpack({ min, max, width, text }: Packed): Float32Array {
  const levels = 64 ** width - 1;
  return Float32Array.from({ length: text.length / width }, (_, i) => {
    const high = alphabet.indexOf(text[i * width]!);
    const level = width === 1 ? high : high * 64 + alphabet.indexOf(text[i * width + 1]!);
    return min + ((max - min) * level) / levels;
  });
}
