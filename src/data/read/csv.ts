import Papa from 'papaparse';
import type { ByteReader } from './bytes.ts';
import { cellNumber } from './cells.ts';
import { byBlanks } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { createGrid, uniqueNames } from './grid.ts';
import { gridTable } from './gridTable.ts';
import { readLines } from './lines.ts';
import { isProblem } from './reading.ts';
import type { Problem, ReadOptions, Table } from './reading.ts';
import { many, num } from './words.ts';

/** Rows that are taken apart at once, so that their cells are never all in memory. */
const together = 1000;

function cellsOf(rows: readonly string[], { delimiter }: Dialect): readonly (readonly string[])[] {
  const text = (delimiter === ' ' ? rows.map(byBlanks) : rows).join('\n');
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
}

/** Whether the first row names the columns: it has a text where the rows after it mostly have numbers. */
function isHeader(first: readonly string[], rows: readonly (readonly string[])[], decimalComma: boolean): boolean {
  const isText = (cell: string): boolean => cellNumber(cell, decimalComma) === undefined;
  return first.some((cell, j) => {
    if (!isText(cell)) return false;
    const below = rows.map((row) => row[j] ?? '').filter((other) => !Number.isNaN(cellNumber(other, decimalComma)));
    return below.length > 0 && below.filter(isText).length < below.length / 2;
  });
}

/** Reads a table in text: delimiter, names and decimal comma are told by its first rows. */
export async function readCsv(name: string, reader: ByteReader, options: ReadOptions): Promise<Table | Problem> {
  const lines = await readLines(name, reader, options.seed);
  if (isProblem(lines)) return lines;
  const { dialect, first, rows, places, seen } = lines;
  const { decimalComma } = dialect;
  const [head = []] = cellsOf([first], dialect);
  const after = places[0] === 0 ? 1 : 0;
  const named = options.header ?? isHeader(head, cellsOf(rows.slice(after, 50), dialect), decimalComma);
  const names = uniqueNames(named ? head : head.map(() => ''));

  const grid = createGrid(names, rows.length, decimalComma);
  let ragged = 0;
  const add = (cells: readonly string[], place: number): void => {
    // A delimiter at the end of a row makes one empty cell too many.
    const length = cells.length - (cells.length === names.length + 1 && cells.at(-1)?.trim() === '' ? 1 : 0);
    if (length === names.length) grid.add(cells, place);
    else ragged++;
  };
  for (let start = named ? after : 0; start < rows.length; start += together)
    cellsOf(rows.slice(start, start + together), dialect).forEach((cells, i) =>
      add(cells, (places[start + i] ?? 0) - (named ? 1 : 0)),
    );

  const total = seen - (named ? 1 : 0);
  const read = rows.length - (named ? after : 0);
  const notes: string[] = [];
  if (read < total)
    notes.push(`A random sample of ${many(read, 'row')} was read of ${num(total)}, the same for the same seed.`);
  if (decimalComma) notes.push('Commas were read as decimal points.');
  if (ragged > 0)
    notes.push(
      `${many(ragged, 'row')} ${ragged === 1 ? 'was' : 'were'} dropped for not having ${many(names.length, 'cell')} like the first one.`,
    );
  return gridTable(name, grid.finish(total), options, notes);
}
