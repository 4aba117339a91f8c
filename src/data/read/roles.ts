import type { Column, Grid } from './grid.ts';
import { limits } from './limits.ts';
import { listed } from './words.ts';

/** What each column of a table is for. */
export interface Roles {
  readonly features: readonly Column[];
  readonly label?: Column;
  readonly notes: readonly string[];
}

const labelNames = [
  'label',
  'labels',
  'class',
  'target',
  'species',
  'category',
  'digit',
  'y',
  'variety',
  'kind',
  'type',
];
const indexNames = ['id', 'index', 'row', 'no', 'nr', 'unnamed: 0'];

const distinctTexts = ({ texts }: Column): number => new Set(texts.values()).size;

/** Whether a column only counts the rows: its name says so, or it alone has none, and its numbers go up with the places. */
function countsRows({ name, numbers }: Column, { columns, places }: Grid): boolean {
  const named = columns.some((column) => !/^column \d+$/.test(column.name));
  if (!indexNames.includes(name.toLowerCase()) && !(named && name === 'column 1')) return false;
  return numbers.length > 1 && numbers.every((value, i) => value - numbers[0]! === places[i]! - places[0]!);
}

/** Whether the first column, and it alone, looks like the class in front of the bytes of a square picture. */
function precedesPicture([first, ...rest]: readonly Column[]): boolean {
  const side = Math.round(Math.sqrt(rest.length));
  if (!first || side < 8 || side * side !== rest.length) return false;
  const classes = new Set(first.numbers);
  if (classes.size > limits.classes || ![...classes].every((value) => Number.isInteger(value) && value >= 0))
    return false;
  return rest.every(({ numbers }) => numbers.every((value) => value >= 0 && value <= 255));
}

function guessed(columns: readonly Column[]): Column | undefined {
  for (const name of labelNames) {
    const found = columns.find((column) => column.name.toLowerCase() === name);
    // Of points x and y the second is no label.
    const point = name === 'y' && columns.some((column) => column.name.toLowerCase() === 'x');
    if (found && !point) return found;
  }
  const texts = columns.filter(
    (column) => !column.numeric && distinctTexts(column) >= 2 && distinctTexts(column) <= limits.classes,
  );
  if (texts.length === 1) return texts[0];
  return precedesPicture(columns) ? columns[0] : undefined;
}

/** Which column is the label (the one asked for, or a guess), which are features, and which are left out, said in notes. */
export function rolesOf(grid: Grid, wanted: string | null | undefined): Roles {
  const { columns } = grid;
  const filled = columns.filter(({ empty }) => !empty);
  const label =
    wanted === null ? undefined : wanted === undefined ? guessed(filled) : columns.find(({ name }) => name === wanted);
  const others = filled.filter((column) => column !== label);
  const counting = others.filter((column) => column.numeric && countsRows(column, grid));
  // A table of nothing but a rising column is data after all.
  const index = counting.length < others.filter(({ numeric }) => numeric).length ? counting : [];
  const features = others.filter((column) => column.numeric && !index.includes(column));
  const texts = others.filter(({ numeric }) => !numeric);
  const empty = columns.filter((column) => column.empty && column !== label);
  const names = (some: readonly Column[]): string => listed(some.map(({ name }) => name));
  const plural = (some: readonly Column[], one: string, more: string): string => (some.length === 1 ? one : more);
  const notes: string[] = [];
  if (label && wanted === undefined)
    notes.push(`The column ${names([label])} was taken for the label; it is not trained on.`);
  if (index.length > 0)
    notes.push(
      `${names(index)} only ${plural(index, 'counts', 'count')} the rows and ${plural(index, 'was', 'were')} left out.`,
    );
  if (texts.length > 0)
    notes.push(`${names(texts)} ${plural(texts, 'holds text and was', 'hold text and were')} left out.`);
  if (empty.length > 0)
    notes.push(`${names(empty)} ${plural(empty, 'is empty and was', 'are empty and were')} left out.`);
  return { features, ...(label && { label }), notes };
}
