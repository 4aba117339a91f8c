/** What people write where a value is missing. */
const missing = new Set([
  '',
  '?',
  '-',
  '–',
  '.',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'nil',
  'missing',
  '-nan',
  '+nan',
]);

/** A number that is infinite or too large for 32 bits counts as missing: nothing can be learned from it. */
const infinite = /^[-+]?(inf|infinity|∞)$/;

const decimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** What a cell says: a number, NaN where the value is missing or infinite, or undefined where it is a text. */
export function cellNumber(cell: string, decimalComma = false): number | undefined {
  const plain = cell.trim();
  const text = decimalComma ? plain.replace(',', '.') : plain;
  if (decimal.test(text)) {
    const value = Number(text);
    return Number.isFinite(Math.fround(value)) ? value : NaN;
  }
  const lower = plain.toLowerCase();
  if (missing.has(lower) || infinite.test(lower)) return NaN;
  return undefined;
}
