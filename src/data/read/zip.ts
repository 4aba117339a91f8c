import { problem } from './reading.ts';
import { readPlain, readUnpacked } from './bytes.ts';
import type { ByteReader } from './bytes.ts';
import type { Problem } from './reading.ts';
import { fileName } from './words.ts';

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Where the entry's own head begins. */
  readonly offset: number;
}

/** Whether these bytes begin a ZIP archive. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));

const bytesAt = async (file: Blob, start: number, end: number): Promise<DataView> =>
  new DataView(await file.slice(start, end).arrayBuffer());

/** The end of an archive is at most a comment of 65,535 bytes behind its last 22. */
const endBytes = 22 + 65_535;

/** Where the list of entries lies (PKWARE, APPNOTE 6.3, sections 4.3.14 to 4.3.16); undefined where there is none. */
async function directoryOf(file: Blob): Promise<{ start: number; size: number } | undefined> {
  const tailStart = Math.max(0, file.size - endBytes);
  const tail = await bytesAt(file, tailStart, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return undefined;
  const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (start !== 0xffffffff) return { start, size };
  // Too far for 32 bits: the locator of the 64-bit record lies before.
  if (end < 20 || tail.getUint32(end - 20, true) !== 0x07064b50) return undefined;
  const at = Number(tail.getBigUint64(end - 12, true));
  const record = await bytesAt(file, at, at + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return undefined;
  return { start: Number(record.getBigUint64(48, true)), size: Number(record.getBigUint64(40, true)) };
}

/** Sizes beyond 32 bits, from the extra field 1 of an entry (section 4.5.3): those that are 0xFFFFFFFF, in their order. */
function wide(view: DataView, from: number, to: number, given: readonly number[]): readonly number[] {
  if (!given.includes(0xffffffff)) return given;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return given.map((value) => {
      if (value !== 0xffffffff || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return given;
}

/** The files in an archive, by its list at the end. */
export async function zipEntries(name: string, file: Blob): Promise<readonly ZipEntry[] | Problem> {
  const broken = problem(
    `${fileName(name)} is truncated or damaged: the list of files at the end of the archive is missing; download or copy it again.`,
  );
  const directory = await directoryOf(file);
  if (!directory || directory.start + directory.size > file.size) return broken;
  const view = await bytesAt(file, directory.start, directory.start + directory.size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= view.byteLength;) {
    if (view.getUint32(at, true) !== 0x02014b50) return broken;
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const nameEnd = at + 46 + nameLength;
    const next = nameEnd + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return broken;
    const given = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [, packed = 0, offset = 0] = wide(view, nameEnd, nameEnd + extraLength, given);
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: view.getUint16(at + 8, true) % 2 === 1,
      packed,
      offset,
    });
    at = next;
  }
  return entries;
}

/** Reads what a file in an archive unpacks to. */
export async function openEntry(name: string, file: Blob, entry: ZipEntry): Promise<ByteReader | Problem> {
  const subject = `${fileName(name)}: the file ${fileName(entry.name)} in the archive`;
  if (entry.encrypted) return problem(`${subject} is encrypted; save the archive without a password.`);
  if (entry.method !== 0 && entry.method !== 8)
    return problem(
      `${subject} must be stored or deflated, got method ${entry.method}; save it with numpy.savez_compressed.`,
    );
  const head = await bytesAt(file, entry.offset, entry.offset + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
    return problem(`${subject} is not where the archive's list says; download or copy the archive again.`);
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(start, start + entry.packed);
  return entry.method === 0 ? readPlain(packed) : readUnpacked(packed, 'deflate-raw');
}
