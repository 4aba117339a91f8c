import { mismatch, withMarks } from './labels.ts';
import { isLabelShape, readNpy, readNpyLabels } from './npy.ts';
import { readNpyHead } from './npyHead.ts';
import type { NpyHead } from './npyHead.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, Question, ReadOptions, Reading, Table } from './reading.ts';
import { fileName, listed } from './words.ts';
import { openEntry, zipEntries } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** An array of the archive whose head could be read. */
interface Member {
  readonly name: string;
  readonly entry: ZipEntry;
  readonly head: NpyHead;
}

/** Names that items and labels go by, the likeliest first; `train_` and `_train` aside. */
const itemNames = ['x', 'images', 'imgs', 'image', 'data', 'inputs', 'features', 'samples', 'arr_0'];
const labelNames = ['y', 'labels', 'label', 'targets', 'target', 'classes', 'class', 'arr_1'];

const plainName = (name: string): string => name.toLowerCase().replace(/^train[_-]?|[_-]?(train|tr)$/g, '');

async function membersOf(name: string, file: Blob): Promise<readonly Member[] | Problem> {
  const entries = await zipEntries(name, file);
  if (isProblem(entries)) return entries;
  const members: Member[] = [];
  let failure: Problem | undefined;
  for (const entry of entries) {
    if (!entry.name.endsWith('.npy')) continue;
    const inner = entry.name.slice(0, -4);
    const reader = await openEntry(name, file, entry);
    const head = isProblem(reader) ? reader : await readNpyHead(`${name}: ${inner}`, reader);
    if (!isProblem(reader)) reader.close();
    if (isProblem(head)) failure ??= head;
    else members.push({ name: inner, entry, head });
  }
  if (members.length > 0) return members;
  return (
    failure ??
    problem(
      `${fileName(name)} is an archive without NPY arrays; choose one made by numpy.savez, or save the data as CSV.`,
    )
  );
}

const hasItems = ({ head }: Member): boolean => head.shape.length >= 2 && head.elements !== undefined;

function byNames(members: readonly Member[], names: readonly string[]): Member | undefined {
  for (const name of names) {
    const found = members.find((member) => plainName(member.name) === name);
    if (found) return found;
  }
  return undefined;
}

/** The array of items: the one asked for, the only one it can be, or the one with a usual name. */
function itemsOf(file: string, members: readonly Member[], wanted: string | undefined): Member | Question | Problem {
  if (wanted !== undefined) {
    const found = members.find(({ name }) => name === wanted);
    return (
      found ??
      problem(`${fileName(file)} has no array “${wanted}”; it holds ${listed(members.map(({ name }) => name))}.`)
    );
  }
  const likely = members.filter(hasItems);
  const found = likely.length === 1 ? likely[0] : byNames(likely, itemNames);
  if (found) return found;
  const [only] = members;
  if (members.length === 1 && only) return only;
  return {
    kind: 'question',
    about: 'array',
    message: `${fileName(file)} holds ${listed(members.map(({ name }) => name))}: which array are the items?`,
    arrays: members.map(({ name, head: { shape, type } }) => ({ name, shape, type })),
  };
}

/** The array of labels that goes with the items, if there is one. */
function labelsOf(members: readonly Member[], items: Member, wanted: string | null | undefined): Member | undefined {
  if (wanted === null) return undefined;
  if (wanted !== undefined) return members.find(({ name }) => name === wanted);
  const fitting = members.filter(
    (member) =>
      member !== items &&
      isLabelShape(member.head.shape) &&
      member.head.shape[0] === items.head.shape[0] &&
      member.head.elements,
  );
  return byNames(fitting, labelNames) ?? (fitting.length === 1 ? fitting[0] : undefined);
}

async function marked(name: string, file: Blob, table: Table, member: Member): Promise<Table | Problem> {
  const inner = `${name}: ${member.name}`;
  const reader = await openEntry(name, file, member.entry);
  if (isProblem(reader)) return reader;
  const head = await readNpyHead(inner, reader);
  const wrong = isProblem(head) ? head : mismatch(name, table.total, inner, head.shape[0] ?? 0);
  const values = wrong ?? (isProblem(head) ? head : await readNpyLabels(inner, reader, head));
  reader.close();
  return isProblem(values) ? values : withMarks(table, member.name, values);
}

/** Reads the items, and the labels where there are any, of an NPZ archive. */
export async function readNpz(name: string, file: Blob, options: ReadOptions): Promise<Reading> {
  const members = await membersOf(name, file);
  if (isProblem(members)) return members;
  const items = itemsOf(name, members, options.array);
  if ('kind' in items) return items;
  const reader = await openEntry(name, file, items.entry);
  if (isProblem(reader)) return reader;
  const table = await readNpy(`${name}: ${items.name}`, reader, options);
  reader.close();
  if (isProblem(table)) return table;
  const labels = labelsOf(members, items, options.labelArray);
  if (options.labelArray && !labels)
    return problem(
      `${fileName(name)} has no array “${options.labelArray}”; it holds ${listed(members.map((each) => each.name))}.`,
    );
  const others = members.filter((member) => member !== items && member !== labels).map((member) => member.name);
  const used = `The array “${items.name}” holds the items${labels ? ` and “${labels.name}” their labels` : ''}${others.length > 0 ? `; not used: ${listed(others)}` : ''}.`;
  const noted: Table = { ...table, notes: [used, ...table.notes] };
  if (!labels) return { kind: 'table', table: noted };
  const full = await marked(name, file, noted, labels);
  return isProblem(full) ? full : { kind: 'table', table: full };
}
