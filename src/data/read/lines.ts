import type { ByteReader } from './bytes.ts';
import { sniffDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { itemCap } from './limits.ts';
import { createReservoir } from './pick.ts';
import { problem } from './reading.ts';
import type { Problem } from './reading.ts';
import { fileName, many, size } from './words.ts';

/** The rows of a table as text, one string each, line breaks inside quotes included. */
export interface Lines {
  readonly dialect: Dialect;
  /** The first row, which may hold the names; it is one of the rows too. */
  readonly first: string;
  /** All rows, or a random sample of them in their order. */
  readonly rows: readonly string[];
  /** The places of these rows among all. */
  readonly places: readonly number[];
  /** How many rows there are. */
  readonly seen: number;
}

/** How many bytes are asked for at once, and how long a row may be. */
const [block, longest] = [1_000_000, 5_000_000];

/** The encoding, by the mark at the beginning of the file. */
function decoderFor([a, b]: Uint8Array): TextDecoder {
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

/** Whether a row goes on in the next line: a quote that began a cell has not been closed. */
function goesOn(row: string, delimiter: string): boolean {
  if (!row.startsWith('"') && !row.includes(`${delimiter}"`)) return false;
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

/** The rows that these lines make where a quoted cell may go on in the next line; the lines if they make no rows. */
function rowsOf(lines: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const line of lines) {
    row = row === '' ? line : `${row}\n${line}`;
    if (['\t', ';', '|', ',', ' '].some((delimiter) => goesOn(row, delimiter))) continue;
    rows.push(row);
    row = '';
  }
  return rows.length > 1 ? rows : lines;
}

const blank = (line: string): boolean => line.trim() === '' || line.startsWith('#');

/** Reads all rows, piece by piece; of too many, a random sample. Empty lines and lines that begin with # do not count. */
export async function readLines(name: string, reader: ByteReader, seed: number): Promise<Lines | Problem> {
  const file = fileName(name);
  const start = await reader.peek(64_000);
  const decoder = decoderFor(start);
  const sample = decoderFor(start)
    .decode(start)
    .split(/\r\n|\n|\r/);
  // The last line of the piece may be cut.
  const sampled = (sample.length > 1 ? sample.slice(0, -1) : sample).filter((line) => !blank(line));
  const dialect = sniffDialect(rowsOf(sampled.slice(0, 200)));
  const reservoir = createReservoir<string>(itemCap(dialect.columns), seed);
  let first: string | undefined;
  let [seen, row, left, ended] = [0, '', '', false];
  while (!ended) {
    const bytes = await reader.read(block);
    ended = bytes.length < block;
    const text = left + decoder.decode(bytes, { stream: !ended });
    // A carriage return at the end of a piece may belong to a line feed in the next.
    const held = !ended && text.endsWith('\r') ? 1 : 0;
    const lines = text.slice(0, text.length - held).split(/\r\n|\n|\r/);
    left = (ended ? '' : (lines.pop() ?? '')) + (held ? '\r' : '');
    for (const line of lines) {
      if (row === '' && blank(line)) continue;
      row = row === '' ? line : `${row}\n${line}`;
      if (goesOn(row, dialect.delimiter)) {
        if (row.length < longest) continue;
        return problem(
          `${file}: a quotation mark opened in row ${seen + 1} is not closed within ${size(longest)}; close it or remove it.`,
        );
      }
      first ??= row;
      reservoir.add(row);
      seen++;
      row = '';
    }
    if (left.length > longest)
      return problem(`${file}: a row is longer than ${size(longest)}; write one item in each row.`);
  }
  if (reader.damaged())
    return problem(`${file} is damaged: it cannot be unpacked beyond ${many(seen, 'row')}; download or copy it again.`);
  if (row !== '')
    return problem(`${file}: a quotation mark opened in row ${seen + 1} is never closed; close it or remove it.`);
  if (first === undefined) return problem(`${file} is empty; choose a file with rows of numbers in it.`);
  const kept = reservoir.kept();
  return { dialect, first, rows: kept.map(({ item }) => item), places: kept.map(({ place }) => place), seen };
}
