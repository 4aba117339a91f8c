import { finishTable } from './finish.ts';
import type { Column, Grid } from './grid.ts';
import { marksOf } from './labels.ts';
import { limits } from './limits.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { problem } from './reading.ts';
import type { Problem, ReadOptions, Table } from './reading.ts';
import { rolesOf } from './roles.ts';
import { createShrinker } from './shrink.ts';
import { fileName, listed, many, num } from './words.ts';

/** The mean of what is there. */
function meanOf(numbers: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

/** Which rows are used: all with a label where there is one, and without gaps unless these are filled. */
function usable(
  rows: number,
  features: readonly Column[],
  label: Column | undefined,
  impute: boolean,
): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const named = !label || label.texts.has(row) || !Number.isNaN(label.numbers[row]);
    return named && (impute || features.every(({ numbers }) => !Number.isNaN(numbers[row])));
  });
}

/** What the label column says about the rows that are used. */
function marked(column: Column, rows: readonly number[]): Pick<Table, 'labels' | 'labelNames' | 'factors'> | string {
  const text = !column.numeric;
  const values = rows.map(
    (row) => column.texts.get(row) ?? (text ? String(column.numbers[row]) : (column.numbers[row] ?? NaN)),
  );
  const marks = marksOf(values);
  if (typeof marks === 'string') return marks;
  return 'factor' in marks ? { factors: { [column.name]: marks.factor } } : { ...marks, factors: {} };
}

/** The numbers of the features, row by row, with gaps filled, and their range. */
function numbersOf(
  features: readonly Column[],
  rows: readonly number[],
  { width, height, outWidth, outHeight }: Layout,
): {
  x: Float32Array;
  low: number;
  high: number;
  whole: boolean;
} {
  const means = features.map(({ numbers }) => meanOf(numbers));
  const outLength = outWidth * outHeight;
  const shrink = createShrinker(width, height, outWidth, outHeight);
  const x = new Float32Array(rows.length * outLength);
  const values = new Float64Array(features.length);
  let [low, high, whole] = [Infinity, -Infinity, true];
  rows.forEach((row, n) => {
    features.forEach(({ numbers }, j) => {
      const given = numbers[row] ?? NaN;
      const value = Number.isNaN(given) ? means[j]! : given;
      values[j] = value;
      if (value < low) low = value;
      if (value > high) high = value;
      if (whole && !Number.isInteger(value)) whole = false;
    });
    shrink(values, x, n * outLength);
  });
  return { x, low, high, whole };
}

/** Makes a table of numbers of a grid of cells: roles of columns, missing values, label or color. */
export function gridTable(
  name: string,
  grid: Grid,
  { labelColumn, missing = 'drop', shape }: Pick<ReadOptions, 'labelColumn' | 'missing' | 'shape'>,
  before: readonly string[],
): Table | Problem {
  const file = fileName(name);
  if (typeof labelColumn === 'string' && !grid.columns.some((column) => column.name === labelColumn))
    return problem(
      `${file} has no column “${labelColumn}”; it has ${listed(grid.columns.map((column) => column.name))}.`,
    );
  const roles = rolesOf(grid, labelColumn);
  const { features, label } = roles;
  if (features.length === 0)
    return problem(
      `${file} has no column of numbers to train on; choose a table in which each row is an item and its columns are numbers.`,
    );
  const layout = layoutOf([features.length], shape);
  if (typeof layout === 'string') return problem(`${file}: ${layout}.`);

  const impute = missing === 'impute';
  const rows = usable(grid.rows, features, label, impute);
  const gaps = features.reduce(
    (sum, { numbers }) => sum + numbers.reduce((own, value) => own + (Number.isNaN(value) ? 1 : 0), 0),
    0,
  );
  const dropped = grid.rows - rows.length;
  const notes = [...before, ...roles.notes];
  if (rows.length < limits.fewest && dropped > 0)
    return problem(
      `${file}: ${num(dropped)} of ${many(grid.rows, 'row')} have missing values, which leaves ${num(rows.length)}; fill them in, or choose “impute” to use the mean of the column.`,
    );
  if (gaps > 0 && impute)
    notes.push(`${many(gaps, 'missing value')} ${gaps === 1 ? 'was' : 'were'} replaced by the mean of the column.`);
  if (dropped > 0)
    notes.push(
      `${many(dropped, 'row')} ${dropped === 1 ? 'was' : 'were'} dropped because a value${impute ? ' of the label' : ''} is missing, no number or infinite.`,
    );
  const marks = label ? marked(label, rows) : { factors: {} };
  if (typeof marks === 'string') notes.push(`The column “${label?.name}” colors nothing: ${marks}.`);
  const { factors = {}, ...labels } = typeof marks === 'string' ? {} : marks;
  if (layout.picture) {
    const { width, height, outWidth, outHeight } = layout;
    const smaller = outWidth < width || outHeight < height ? `, averaged down to ${outWidth} × ${outHeight}` : '';
    notes.push(`The numbers of a row are a picture of ${width} × ${height} pixels${smaller}.`);
  }
  return finishTable({
    name,
    count: rows.length,
    width: layout.outWidth,
    height: layout.outHeight,
    picture: layout.picture,
    settled: shape !== undefined,
    ...numbersOf(features, rows, layout),
    total: grid.total,
    kept: Uint32Array.from(rows, (row) => grid.places[row] ?? 0),
    factors,
    ...(!layout.picture && { columns: features.map((column) => column.name) }),
    labels,
    notes,
  });
}
