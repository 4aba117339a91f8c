/** A number as a reader would write it, 10,000 or 0.25: whole ones with all digits, others with six. */
export const num = (value: number): string =>
  value.toLocaleString(
    'en-US',
    Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 6 },
  );

/** A count with its noun, in the plural where it is not one. */
export const many = (count: number, noun: string, plural = `${noun}s`): string =>
  `${num(count)} ${count === 1 ? noun : plural}`;

/** Bytes in the unit that suits them. */
export const size = (bytes: number): string =>
  bytes < 10_000
    ? many(bytes, 'byte')
    : bytes < 1e6
      ? `${num(Math.round(bytes / 1e3))} kB`
      : `${num(Math.round(bytes / 1e5) / 10)} MB`;

/** Names in a row, the first six of them where there are more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `“${name}”`);
  if (names.length > shown.length) return `${shown.join(', ')} and ${num(names.length - shown.length)} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** The subject of a sentence about a file; a long name is cut in its middle. */
export const fileName = (name: string): string =>
  `“${name.length > 60 ? `${name.slice(0, 30)}…${name.slice(-25)}` : name}”`;
