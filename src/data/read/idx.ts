import type { ByteReader } from './bytes.ts';
import { collect } from './collect.ts';
import type { CollectOptions } from './collect.ts';
import type { ElementType, Elements } from './elements.ts';
import { limits } from './limits.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, Table } from './reading.ts';
import { bytesIn, lacking, ranOut, visitRecords } from './records.ts';
import { fileName, num } from './words.ts';

/** The third byte of an IDX file (LeCun, Cortes and Burges: the MNIST database) and the type of number it stands for. */
const types: Readonly<Record<number, ElementType>> = { 8: 'u1', 9: 'i1', 11: 'i2', 12: 'i4', 13: 'f4', 14: 'f8' };

/** What the head of an IDX file says. */
export interface IdxHead {
  readonly elements: Elements;
  readonly shape: readonly number[];
}

/** Whether these bytes begin an IDX file: two zeros, a type, and at least one dimension. */
export const isIdx = ([a, b, type = 0, dimensions]: Uint8Array): boolean =>
  a === 0 && b === 0 && type in types && dimensions !== undefined && dimensions > 0;

/** Reads the head; the reader stands at the first number afterwards. */
export async function readIdxHead(name: string, reader: ByteReader): Promise<IdxHead | Problem> {
  const magic = await reader.read(4);
  const dimensions = magic[3] ?? 0;
  const type = types[magic[2] ?? 0];
  if (!type || dimensions > 8)
    return problem(
      `${fileName(name)}: the magic number of an IDX file must give a type and 1 to 8 dimensions, got ${dimensions}.`,
    );
  const held = await reader.read(4 * dimensions);
  if (held.length < 4 * dimensions) return ranOut(name, 4 * dimensions, reader, held.length);
  const view = new DataView(held.buffer, held.byteOffset, held.byteLength);
  return {
    elements: { type, littleEndian: false },
    shape: Array.from({ length: dimensions }, (_, i) => view.getUint32(4 * i)),
  };
}

/** Numbers read whole, such as labels. */
export async function readNumbers(
  name: string,
  reader: ByteReader,
  elements: Elements,
  count: number,
): Promise<Float64Array | Problem> {
  if (count > limits.labels)
    return problem(`${fileName(name)}: at most ${num(limits.labels)} labels are read, got ${num(count)}; save fewer.`);
  const records = { name, reader, elements, count, length: 1 };
  const short = lacking(name, bytesIn(records), reader);
  if (short) return short;
  const numbers = new Float64Array(count);
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  let at = 0;
  const failed = await visitRecords(records, all, ([value = NaN]) => {
    numbers[at++] = value;
  });
  return failed ?? numbers;
}

/** Reads the items of an IDX file, of any type and number of dimensions. */
export async function readIdx(name: string, reader: ByteReader, options: CollectOptions): Promise<Table | Problem> {
  const head = await readIdxHead(name, reader);
  if (isProblem(head)) return head;
  const [count = 0, ...shape] = head.shape;
  const length = shape.reduce((product, extent) => product * extent, 1);
  const records = { name, reader, elements: head.elements, count, length };
  const source = {
    name,
    count,
    shape,
    visit: (picks: Uint32Array, see: (values: Float64Array) => void) => visitRecords(records, picks, see),
  };
  return lacking(name, bytesIn(records), reader) ?? collect(source, options);
}
