import type { ByteReader } from './bytes.ts';
import { isElementType } from './elements.ts';
import type { Elements } from './elements.ts';
import { problem } from './reading.ts';
import type { Problem } from './reading.ts';
import { fileName } from './words.ts';

/** What the head of an NPY file says. */
export interface NpyHead {
  /** Absent where the numbers are of a type that is not read, such as text. */
  readonly elements?: Elements;
  /** The type as written, such as `<f4`. */
  readonly type: string;
  /** Whether the first index runs fastest. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
}

/** Whether these bytes begin an NPY file. */
export const isNpy = (bytes: Uint8Array): boolean =>
  [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59].every((byte, i) => bytes[i] === byte);

/** A head is some hundred characters long; nothing but damage makes it longer than this. */
const longest = 100_000;

/** Reads the head (NEP 1: versions 1, 2 and 3 of the format); the reader stands at the first number afterwards. */
export async function readNpyHead(name: string, reader: ByteReader): Promise<NpyHead | Problem> {
  const file = fileName(name);
  const start = await reader.read(8);
  if (!isNpy(start))
    return problem(
      reader.damaged()
        ? `${file} is damaged and cannot be unpacked; download or copy it again.`
        : `${file} does not begin as an NPY array must; save it again with numpy.save.`,
    );
  const version = start[6] ?? 0;
  if (version < 1 || version > 3)
    return problem(`${file}: the version of an NPY file must be 1, 2 or 3, got ${version}.`);
  const wide = version > 1;
  const lengthBytes = await reader.read(wide ? 4 : 2);
  const length = lengthBytes.reduce((sum, byte, i) => sum + byte * 256 ** i, 0);
  const head = await reader.read(Math.min(length, longest));
  if (lengthBytes.length < (wide ? 4 : 2) || head.length < length)
    return problem(`${file} ends, or is damaged, within the head of its NPY array; save or copy it again.`);
  const text = new TextDecoder().decode(head);

  // The head is a Python dictionary with these three keys; nothing of it is evaluated.
  const descr = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|(\[))/.exec(text);
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text);
  const extents = /['"]shape['"]\s*:\s*\(([\d\sL,]*)\)/.exec(text);
  if (!descr || !order || !extents)
    return problem(
      `${file}: the head of an NPY array must name descr, fortran_order and shape; save it again with numpy.save.`,
    );
  const type = descr[2] ? 'structured' : (descr[1] ?? '');
  const [, sign = '', kind = ''] = /^([<>|=])(\w+)$/.exec(type) ?? [];
  const shape = (extents[1] ?? '').split(',').flatMap((part) => (part.trim() ? [Number.parseInt(part, 10)] : []));
  if (!shape.every(Number.isSafeInteger))
    return problem(`${file}: the shape of an NPY array must be whole numbers, got ${extents[1]}.`);
  return {
    ...(isElementType(kind) && { elements: { type: kind, littleEndian: sign !== '>' } }),
    type,
    fortran: order[1] === 'True',
    shape,
  };
}

/** Why numbers of this type are not read. */
export function wrongType(name: string, { type }: NpyHead): Problem {
  const file = fileName(name);
  if (type.includes('O'))
    return problem(
      `${file} is an array of Python objects, which only Python can read; save it again as numbers, with np.save(path, np.asarray(x, dtype="float32")).`,
    );
  return problem(
    `${file}: the numbers must be whole, floating (32 or 64 bits) or true and false, got the type ${type}; save it again with x.astype("float32").`,
  );
}
