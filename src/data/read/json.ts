import type { ByteReader } from './bytes.ts';
import { collect } from './collect.ts';
import { createGrid } from './grid.ts';
import { gridTable } from './gridTable.ts';
import { itemCap, limits } from './limits.ts';
import { pickItems } from './pick.ts';
import { problem } from './reading.ts';
import type { Problem, ReadOptions, Table } from './reading.ts';
import { fileName, many, num, size } from './words.ts';

type Cell = string | number | null;

const isCell = (value: unknown): value is Cell | boolean =>
  value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';

/** Python writes NaN and infinities, which JSON does not know. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.replace(/-?\b(NaN|Infinity)\b/g, 'null'));
  }
}

/** The extents of nested lists, by their first entries. */
function shapeOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : [];
}

/** The numbers of nested lists of this shape in their order, or undefined where a list is longer, shorter or holds something else. */
function flat(value: unknown, shape: readonly number[]): readonly number[] | undefined {
  const [extent, ...inner] = shape;
  if (extent === undefined) return typeof value === 'number' ? [value] : value === null ? [NaN] : undefined;
  if (!Array.isArray(value) || value.length !== extent) return undefined;
  const parts = value.map((each) => flat(each, inner));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Cells of rows that are lists or records; the names of the columns are those of the records. */
function cellsOf(
  items: readonly unknown[],
): { names: readonly string[]; rows: readonly (readonly Cell[])[] } | undefined {
  const [first] = items;
  if (typeof first !== 'object' || first === null) {
    if (!items.every(isCell)) return undefined;
    return { names: ['column 1'], rows: items.map((item) => [typeof item === 'boolean' ? Number(item) : item]) };
  }
  const lists = Array.isArray(first);
  const names = lists ? first.map((_, j) => `column ${j + 1}`) : Object.keys(first);
  const rows: (readonly Cell[])[] = [];
  for (const item of items) {
    if (typeof item !== 'object' || item === null || Array.isArray(item) !== lists) return undefined;
    const entries = new Map<string, unknown>(
      lists ? Object.values(item).map((value, j) => [names[j] ?? '', value]) : Object.entries(item),
    );
    if (lists && Object.values(item).length !== names.length) return undefined;
    const cells = names.map((name) => entries.get(name) ?? null);
    if (!cells.every(isCell)) return undefined;
    rows.push(cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
  }
  return { names, rows };
}

/** Reads a JSON list of items: lists of numbers, pictures as lists of rows, records, or single numbers. */
export async function readJson(name: string, reader: ByteReader, options: ReadOptions): Promise<Table | Problem> {
  const file = fileName(name);
  const bytes = await reader.read(limits.bytes + 1);
  if (bytes.length > limits.bytes)
    return problem(`${file} is larger than ${size(limits.bytes)}, and JSON must be read whole; save it as CSV or NPY.`);
  let items: unknown;
  try {
    items = parse(new TextDecoder().decode(bytes));
  } catch {
    return problem(
      `${file} is not valid JSON, or is truncated; a list of lists of numbers such as [[1, 2], [3, 4]] is needed.`,
    );
  }
  if (!Array.isArray(items))
    return problem(
      `${file}: the JSON must be a list of items such as [[1, 2], [3, 4]], got ${items === null ? 'null' : `a single ${typeof items}`}.`,
    );
  const shape = shapeOf(items);
  if (shape.length > 2) {
    const rows = items.map((item) => flat(item, shape.slice(1)));
    if (!rows.every((row) => row !== undefined))
      return problem(
        `${file}: nested lists must hold numbers and have the same lengths everywhere, here ${shape.slice(1).join(' × ')}.`,
      );
    return collect(
      {
        name,
        count: rows.length,
        shape: shape.slice(1),
        visit: (picks, see) => {
          for (const pick of picks) see(Float64Array.from(rows[pick] ?? []));
          return Promise.resolve(undefined);
        },
      },
      options,
    );
  }
  const table = cellsOf(items);
  if (!table)
    return problem(
      `${file}: all items of the JSON list must be of one form, lists of the same length or records of numbers and texts.`,
    );
  const picks = pickItems(table.rows.length, itemCap(table.names.length), options.seed);
  const grid = createGrid(table.names, picks.length, false);
  for (const pick of picks) grid.add(table.rows[pick] ?? [], pick);
  const notes =
    picks.length < table.rows.length
      ? [
          `A random sample of ${many(picks.length, 'item')} was read of ${num(table.rows.length)}, the same for the same seed.`,
        ]
      : [];
  return gridTable(name, grid.finish(table.rows.length), options, notes);
}
