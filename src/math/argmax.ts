import { requireThat } from './requireThat.ts';

/** Index of the largest number, the lowest one where several tie. Throws `RangeError` for an empty list or NaN. */
export function argmax(values: ArrayLike<number>): number {
  requireThat(values.length > 0, 'argmax: there must be a number', values.length);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    requireThat(!Number.isNaN(value), 'argmax: no number may be NaN', value);
    if (value > (values[at] ?? NaN)) at = i;
  }
  return at;
}
