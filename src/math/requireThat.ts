/** The most characters of a value in a message, and the most entries of a list that are written out before it is cut. */
const longest = 160;

/** A value as a reader would write it: unlike JSON, with NaN and the infinities inside lists, and with typed arrays as lists. */
function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Symbol.iterator in value) {
    const entries: string[] = [];
    for (const entry of value as Iterable<unknown>) {
      if (entries.length === longest) break;
      entries.push(written(entry));
    }
    return `[${entries.join(',')}]`;
  }
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}:${written(entry)}`)
    .join(',')}}`;
}

/**
 * Throws `RangeError("rule, got value")` unless the condition is true; `rule` begins with the name of the function. A long
 * value is cut to 160 characters.
 */
export function requireThat(condition: boolean, rule: string, value: unknown): asserts condition {
  if (condition) return;
  const text = written(value);
  throw new RangeError(`${rule}, got ${text.length > longest ? `${text.slice(0, longest)}…` : text}`);
}
