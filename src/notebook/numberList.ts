/** What a list of numbers must keep to. */
export interface ListRange {
  readonly min: number;
  readonly max: number;
  /** How many numbers there are, at least and at most. */
  readonly least: number;
  readonly most: number;
}

/** The numbers of a text, or what is wrong with it. */
export type ListReading = { readonly values: readonly number[] } | { readonly problem: string };

const typeset = (value: number): string => String(value).replace('-', '−');

/** Reads numbers with commas or spaces between them, in their order. `what` names them in the plural, such as "The data". */
export function readNumberList(what: string, text: string, { min, max, least, most }: ListRange): ListReading {
  const words = text.replaceAll('−', '-').split(/[\s,]+/u);
  const entries = words.filter((word) => word !== '');
  const rule = `${what} must be ${least} to ${most} numbers from ${typeset(min)} to ${typeset(max)}, with commas between them`;
  const count = `${entries.length} ${entries.length === 1 ? 'number' : 'numbers'}`;
  if (entries.length < least || entries.length > most) return { problem: `${rule}; here are ${count}.` };
  const values = entries.map(Number);
  const bad = values.findIndex((value) => !(value >= min && value <= max));
  return bad < 0 ? { values } : { problem: `${rule}; “${(entries[bad] ?? '').slice(0, 24)}” is none of these.` };
}

/** Numbers as a text that `readNumberList` reads back exactly. */
export const writeNumberList = (values: readonly number[]): string =>
  values.map((value) => String(value + 0)).join(',');
