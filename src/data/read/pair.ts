import { openBytes } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import { isIdx, readIdxHead, readNumbers } from './idx.ts';
import { mismatch, withMarks } from './labels.ts';
import { isLabelShape, readNpyLabels } from './npy.ts';
import { isNpy, readNpyHead } from './npyHead.ts';
import { isProblem } from './reading.ts';
import type { Problem, Table } from './reading.ts';

/** What a file of labels says of itself: its shape, [count] or [count, 1], and whether its numbers are of a type that is read. */
export interface LabelHead {
  readonly shape: readonly number[];
  readonly readable: boolean;
}

/** The head of a file of labels, or undefined where it holds something else. */
export async function labelHead(file: File): Promise<LabelHead | undefined> {
  const reader = await openBytes(file);
  const start = await reader.peek(6);
  const head = isIdx(start)
    ? await readIdxHead(file.name, reader)
    : isNpy(start)
      ? await readNpyHead(file.name, reader)
      : undefined;
  reader.close();
  if (!head || isProblem(head) || !isLabelShape(head.shape)) return undefined;
  return { shape: head.shape, readable: head.elements !== undefined };
}

async function readLabels(name: string, reader: ByteReader): Promise<Float64Array | Problem> {
  if (isIdx(await reader.peek(6))) {
    const head = await readIdxHead(name, reader);
    return isProblem(head) ? head : readNumbers(name, reader, head.elements, head.shape[0] ?? 0);
  }
  const head = await readNpyHead(name, reader);
  return isProblem(head) ? head : readNpyLabels(name, reader, head);
}

/** Adds the labels of a second file to the items of a first. */
export async function addLabels(table: Table, items: string, file: File): Promise<Table | Problem> {
  const reader = await openBytes(file);
  const values = await readLabels(file.name, reader);
  reader.close();
  if (isProblem(values)) return values;
  return mismatch(items, table.total, file.name, values.length) ?? withMarks(table, file.name, values);
}
