import type { Interval } from './scale.ts';

/** Round numbers inside an interval, and the decimals that tell them apart. */
export interface Ticks {
  readonly values: readonly number[];
  readonly digits: number;
}

/**
 * At most about `count` round numbers (steps of 1, 2 or 5 times a power of ten) inside the interval.
 * Each is computed from an integer, so that 0.3 is 0.3 and zero is zero.
 */
export function niceTicks([low, high]: Interval, count: number): Ticks {
  if (!(low < high) || !(count >= 1)) return { values: [], digits: 0 };
  const rough = (high - low) / count;
  let power = Math.floor(Math.log10(rough));
  const lead = rough / 10 ** power;
  let factor = 1;
  if (lead > 5) power += 1;
  else if (lead > 2) factor = 5;
  else if (lead > 1) factor = 2;
  const digits = Math.max(0, -power);
  // Divides by a whole power of ten: 3 / 10 is exactly the double nearest to 0.3, 3 * 0.1 is not.
  const number = (n: number): number => (power < 0 ? (n * factor) / 10 ** -power : n * factor * 10 ** power);
  const step = number(1);
  const slack = step * 1e-9;
  const values: number[] = [];
  for (let n = Math.ceil((low - slack) / step); number(n) <= high + slack; n++) values.push(number(n) + 0);
  return { values, digits };
}

/** A number on an axis, with a true minus sign. */
export function tickText(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
