import { cellNumber } from './cells.ts';

/** One column of a table. */
export interface Column {
  readonly name: string;
  /** The numbers, NaN where a value is missing or a text. */
  readonly numbers: Float64Array;
  /** The texts, by row; a column is numeric where they are few. */
  readonly texts: ReadonlyMap<number, string>;
  /** Whether at most one value in ten is a text, and some value is a number. */
  readonly numeric: boolean;
  /** Whether no value is there. */
  readonly empty: boolean;
}

/** A table of cells. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Which rows of the file these are, from 0, and how many it has. */
  readonly places: Uint32Array;
  readonly total: number;
}

/** Names that differ: an empty one becomes “column 3”, and a second “a” becomes “a (2)”. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((given, i) => {
    const base = given.trim() || `column ${i + 1}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
    used.add(name);
    return name;
  });
}

/** Collects at most `capacity` rows of cells, column by column, so that the texts of the numbers need not be kept. */
export function createGrid(
  names: readonly string[],
  capacity: number,
  decimalComma: boolean,
): { add: (cells: readonly (string | number | null)[], place: number) => void; finish: (total: number) => Grid } {
  const numbers = names.map(() => new Float64Array(capacity));
  const texts = names.map(() => new Map<number, string>());
  const places = new Uint32Array(capacity);
  let rows = 0;
  return {
    add(cells, place) {
      if (rows === capacity) return;
      numbers.forEach((column, j) => {
        const cell = cells[j] ?? '';
        const value = cellNumber(String(cell), decimalComma);
        column[rows] = value ?? NaN;
        if (value === undefined) texts[j]?.set(rows, String(cell).trim());
      });
      places[rows++] = place;
    },
    finish(total) {
      const columns = names.map((name, j): Column => {
        const own = numbers[j]!.subarray(0, rows);
        const said = texts[j]!;
        let counted = 0;
        for (const value of own) if (!Number.isNaN(value)) counted++;
        return {
          name,
          numbers: own,
          texts: said,
          numeric: counted > 0 && said.size <= 0.1 * (counted + said.size),
          empty: counted + said.size === 0,
        };
      });
      return { columns, rows, places: places.slice(0, rows), total };
    },
  };
}
