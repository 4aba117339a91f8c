const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Where the word with sign and exponent lies: last, but for a machine that stores the largest byte first. */
const upper = new Uint8Array(new Float64Array([1]).buffer)[7] === 0x3f ? 1 : 0;

/** The upper 32 bits of a double: sign, 11 bits of exponent and the first 20 of the fraction. */
export function highWord(x: number): number {
  double[0] = x;
  return words[upper]!;
}

const lowest = -1074;
const powers = new Float64Array(1024 - lowest);
for (let k = 0, up = 1, down = 1; k <= -lowest; k++, up *= 2, down /= 2) {
  if (k < 1024) powers[k - lowest] = up;
  powers[-k - lowest] = down;
}

/** 2ᵏ for a whole k from −1074 to 1023; a table, since reading back a number written by halves stalls the processor. */
export function powerOfTwo(k: number): number {
  return powers[k - lowest]!;
}
