import type { ByteReader } from './bytes.ts';
import { bytesOf, readElements } from './elements.ts';
import type { Elements } from './elements.ts';
import { problem } from './reading.ts';
import type { Problem } from './reading.ts';
import { fileName, many, num } from './words.ts';

/** Numbers that follow in a file, item after item. */
export interface Records {
  readonly name: string;
  readonly reader: ByteReader;
  readonly elements: Elements;
  readonly count: number;
  /** Numbers per item. */
  readonly length: number;
}

/** How many bytes are asked for at once. */
const block = 1_000_000;

/** What to say of data that end before their head says they do. */
export function ranOut(name: string, promised: number, reader: ByteReader, found: number): Problem {
  const [file, bytes, ending] = [fileName(name), many(promised, 'byte'), many(found, 'byte')];
  return problem(
    reader.damaged()
      ? `${file} is damaged: it cannot be unpacked beyond ${ending} of data, where ${bytes} were promised; download or copy it again.`
      : `${file} is truncated: its header promises ${bytes} of data, and it ends after ${ending}; download or copy it again.`,
  );
}

/** What to say of a file that is too short for what its head promises, as far as its size tells. */
export function lacking(name: string, promised: number, reader: ByteReader): Problem | undefined {
  if (promised <= reader.most) return undefined;
  return problem(
    `${fileName(name)} is truncated: its header promises ${many(promised, 'byte')} of data, and it holds at most ${num(reader.most)}; download or copy it again.`,
  );
}

/** Bytes of all items. */
export const bytesIn = ({ elements, count, length }: Omit<Records, 'reader' | 'name'>): number =>
  count * length * bytesOf(elements.type);

/** Reads items in their order, keeping nothing but the ones with these places. */
export async function visitRecords(
  { name, reader, elements, count, length }: Records,
  picks: Uint32Array,
  see: (values: Float64Array) => void,
): Promise<Problem | undefined> {
  const bytes = length * bytesOf(elements.type);
  const promised = count * bytes;
  const together = Math.max(1, Math.floor(block / bytes));
  const values = new Float64Array(length);
  let next = 0;
  for (let first = 0; first < count; first += together) {
    const here = Math.min(together, count - first);
    const held = await reader.read(here * bytes);
    if (held.length < here * bytes) return ranOut(name, promised, reader, first * bytes + held.length);
    for (; next < picks.length && picks[next]! < first + here; next++) {
      readElements(held.subarray((picks[next]! - first) * bytes), elements, values);
      see(values);
    }
  }
  return undefined;
}
