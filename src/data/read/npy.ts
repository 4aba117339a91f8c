import type { ByteReader } from './bytes.ts';
import { collect } from './collect.ts';
import type { CollectOptions } from './collect.ts';
import { bytesOf, readElements } from './elements.ts';
import type { Elements } from './elements.ts';
import { readNumbers } from './idx.ts';
import { limits } from './limits.ts';
import { readNpyHead, wrongType } from './npyHead.ts';
import type { NpyHead } from './npyHead.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, Table } from './reading.ts';
import { bytesIn, lacking, ranOut, visitRecords } from './records.ts';
import { fileName, size } from './words.ts';

const product = (shape: readonly number[]): number => shape.reduce((all, extent) => all * extent, 1);

/** The numbers of one item in the order of C, from an array [count, …shape] in which the first index runs fastest. */
function gather(
  bytes: Uint8Array,
  elements: Elements,
  count: number,
  shape: readonly number[],
  item: number,
  out: Float64Array,
): void {
  const step = count;
  if (shape.length <= 1) {
    readElements(bytes, elements, out, item, step);
    return;
  }
  const stored = new Float64Array(out.length);
  readElements(bytes, elements, stored, item, step);
  // Within the item the first index still runs fastest: go through its indexes in the order of C.
  const strides = shape.map((_, axis) => product(shape.slice(0, axis)));
  const index = shape.map(() => 0);
  for (let i = 0; i < out.length; i++) {
    out[i] = stored[index.reduce((at, place, axis) => at + place * strides[axis]!, 0)]!;
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis]! === shape[axis]; axis--) index[axis] = 0;
  }
}

/** The bytes of a whole array, for orders in which an item lies scattered. */
async function readWhole(name: string, reader: ByteReader, bytes: number): Promise<Uint8Array | Problem> {
  if (bytes > limits.unpacked)
    return problem(
      `${fileName(name)} is stored column by column (Fortran order) and takes ${size(bytes)}; at most ${size(limits.unpacked)} are read so, so save np.ascontiguousarray(x) or fewer items.`,
    );
  const held = await reader.read(bytes);
  return held.length < bytes ? ranOut(name, bytes, reader, held.length) : held;
}

/** Reads the items of an NPY array, along its first index. */
export async function readNpy(name: string, reader: ByteReader, options: CollectOptions): Promise<Table | Problem> {
  const head = await readNpyHead(name, reader);
  if (isProblem(head)) return head;
  const { elements, fortran } = head;
  if (!elements) return wrongType(name, head);
  if (head.shape.length === 0)
    return problem(`${fileName(name)} holds a single number; an array of items [count, …] is needed.`);
  const [count = 0, ...shape] = head.shape;
  const length = product(shape);
  const records = { name, reader, elements, count, length };
  const short = lacking(name, bytesIn(records), reader);
  if (short) return short;
  if (!fortran || length === 1)
    return collect({ name, count, shape, visit: (picks, see) => visitRecords(records, picks, see) }, options);
  return collect(
    {
      name,
      count,
      shape,
      async visit(picks, see) {
        const whole = await readWhole(name, reader, count * length * bytesOf(elements.type));
        if (isProblem(whole)) return whole;
        const values = new Float64Array(length);
        for (const item of picks) {
          gather(whole, elements, count, shape, item, values);
          see(values);
        }
        return undefined;
      },
    },
    options,
  );
}

/** Whether an array of this shape can be the labels of items: one number for each. */
export const isLabelShape = (shape: readonly number[]): boolean =>
  shape.length === 1 || (shape.length === 2 && shape[1] === 1);

/** Reads one number per item from an NPY array [count] or [count, 1] whose head has been read. */
export async function readNpyLabels(name: string, reader: ByteReader, head: NpyHead): Promise<Float64Array | Problem> {
  if (!head.elements) return wrongType(name, head);
  return readNumbers(name, reader, head.elements, head.shape[0] ?? 0);
}
