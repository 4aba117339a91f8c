import { limits } from './limits.ts';
import { problem } from './reading.ts';
import type { Problem, Table } from './reading.ts';
import { fileName, many, num } from './words.ts';

/** Classes of items, or a number for each of them that is no class. */
export type Marks =
  | { readonly labels: Uint8Array; readonly labelNames: readonly string[] }
  | { readonly factor: Float32Array };

/** Numbers rising, then texts in the order of the alphabet, where numbers in a text count as such. */
const before = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });

/**
 * What one value per item says: classes where there are at most 100 whole numbers or texts, in rising order; otherwise
 * numbers that can color the items. A half-sentence where it is neither.
 */
export function marksOf(values: readonly (string | number)[]): Marks | string {
  const distinct = new Set(values);
  const numbers = values.every((value) => typeof value === 'number');
  const whole = numbers ? values.every((value) => Number.isInteger(value)) : true;
  // A whole number that takes a new value nearly every time counts or measures something.
  if (whole && distinct.size <= limits.classes && (!numbers || distinct.size <= Math.max(10, values.length / 2))) {
    const sorted = [...distinct].toSorted(before);
    const place = new Map(sorted.map((value, i) => [value, i]));
    return {
      labels: Uint8Array.from(values, (value) => place.get(value) ?? 0),
      labelNames: sorted.map(String),
    };
  }
  if (numbers) return { factor: Float32Array.from(values) };
  return `it has ${many(distinct.size, 'different text')}, and at most ${limits.classes} classes are told apart`;
}

/** A table with one more number or class for each item of its file; NaN where it is missing is no class. */
export function withMarks(table: Table, name: string, values: ArrayLike<number>): Table | Problem {
  const own = Array.from(table.kept, (item) => values[item] ?? NaN);
  if (!own.every(Number.isFinite))
    return {
      ...table,
      notes: [...table.notes, `The labels in ${fileName(name)} contain NaN or infinite numbers and were left out.`],
    };
  const marks = marksOf(own);
  if (typeof marks === 'string') return problem(`${fileName(name)}: ${marks}.`);
  if ('factor' in marks) {
    const note = `The numbers in ${fileName(name)} color the items; they are no classes, as they are not whole or too many.`;
    return { ...table, factors: { ...table.factors, label: marks.factor }, notes: [...table.notes, note] };
  }
  return {
    ...table,
    ...marks,
    notes: [...table.notes, `The labels tell ${many(marks.labelNames.length, 'class', 'classes')} apart.`],
  };
}

/** Says that items and labels do not belong together, if they do not. */
export function mismatch(items: string, count: number, labels: string, labelCount: number): Problem | undefined {
  if (count === labelCount) return undefined;
  return problem(
    `${fileName(items)} has ${num(count)} items and ${fileName(labels)} has ${num(labelCount)} labels; choose the two files that belong together.`,
  );
}
