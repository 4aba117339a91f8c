/** How a table in text is written. */
export interface Dialect {
  /** What stands between cells; `' '` is any run of blanks. */
  readonly delimiter: string;
  /** Whether 1,5 is one and a half. */
  readonly decimalComma: boolean;
  /** Cells in most rows. */
  readonly columns: number;
}

/** From the rarest inside a number or a name to the commonest. */
const delimiters = ['\t', ';', '|', ','] as const;

/** Counts what stands outside of quotes. */
function occurrences(line: string, delimiter: string): number {
  let [count, quoted] = [0, false];
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === delimiter && !quoted) count++;
  }
  return count;
}

const mostCommon = (counts: readonly number[]): number => {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

/** Cells of a line whose cells are parted by blanks. */
export const byBlanks = (line: string): string => line.trim().replace(/\s+/g, ' ');

/**
 * Tells the dialect by the first lines: the delimiter that most of them have equally often, tab before semicolon, bar and
 * comma; blanks where there is none of these. A comma is decimal where it stands inside numbers and another delimiter
 * between them.
 */
export function sniffDialect(lines: readonly string[]): Dialect {
  const found = delimiters
    .map((delimiter) => {
      const counts = lines.map((line) => occurrences(line, delimiter));
      const usual = mostCommon(counts);
      return { delimiter, usual, share: counts.filter((count) => count === usual).length / Math.max(1, lines.length) };
    })
    .filter(({ usual, share }) => usual > 0 && share >= 0.6)
    .toSorted((a, b) => (a.share >= 0.9 && b.share >= 0.9 ? 0 : b.share - a.share))[0];
  const commas = /^\s*[-+]?\d+,\d+\s*$/;
  if (found) {
    const { delimiter, usual } = found;
    const cells = lines.flatMap((line) => line.split(delimiter));
    const decimalComma =
      delimiter !== ',' &&
      cells.some((cell) => commas.test(cell)) &&
      !cells.some((cell) => /^\s*[-+]?\d+\.\d+\s*$/.test(cell));
    return { delimiter, decimalComma, columns: usual + 1 };
  }
  return {
    delimiter: ' ',
    decimalComma: false,
    columns: mostCommon(lines.map((line) => byBlanks(line).split(' ').length)),
  };
}
