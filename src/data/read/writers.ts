/** Files as bytes, written by hand from the descriptions of the formats, for tests. */

/** The bytes of ASCII text, each character one byte. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes one after another. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** An unsigned number in so many bytes, the lowest first. */
export const little = (value: number, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

/** The same with the highest byte first. */
export const big = (value: number, bytes: number): Uint8Array => little(value, bytes).toReversed();

/** An IDX file of unsigned bytes, or of the type with another code, whose data are given as bytes. */
export const idx = (shape: readonly number[], data: Uint8Array, type = 8): Uint8Array =>
  concat(Uint8Array.of(0, 0, type, shape.length), ...shape.map((extent) => big(extent, 4)), data);

const packed = async (bytes: Uint8Array, format: 'gzip' | 'deflate-raw'): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream(format)),
    ).arrayBuffer(),
  );

/** What gzip makes of these bytes. */
export const gzip = (bytes: Uint8Array): Promise<Uint8Array> => packed(bytes, 'gzip');

/** An NPY file, version 1, of this type and shape. */
export function npy(descr: string, shape: readonly number[], data: Uint8Array, fortran = false): Uint8Array {
  const extents = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const head = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${extents}), }`;
  const padded = `${head.padEnd(117)}\n`;
  return concat(
    Uint8Array.of(0x93),
    ascii('NUMPY'),
    Uint8Array.of(1, 0),
    little(padded.length, 2),
    ascii(padded),
    data,
  );
}

/** A ZIP archive of these files, stored or deflated. */
export async function zip(files: Readonly<Record<string, Uint8Array>>, deflated = false): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const inside = deflated ? await packed(bytes, 'deflate-raw') : bytes;
    // Version, flags, method, time, date, checksum (which nobody looks at), sizes and the length of the name.
    const fields = concat(
      little(20, 2),
      little(0, 2),
      little(deflated ? 8 : 0, 2),
      little(0, 8),
      little(inside.length, 4),
      little(bytes.length, 4),
      little(name.length, 2),
      little(0, 2),
    );
    const own = concat(ascii('PK\x03\x04'), fields, ascii(name), inside);
    list.push(concat(ascii('PK\x01\x02'), little(20, 2), fields, little(0, 10), little(offset, 4), ascii(name)));
    parts.push(own);
    offset += own.length;
  }
  const directory = concat(...list);
  const end = concat(
    ascii('PK\x05\x06'),
    little(0, 4),
    little(list.length, 2),
    little(list.length, 2),
    little(directory.length, 4),
    little(offset, 4),
    little(0, 2),
  );
  return concat(...parts, directory, end);
}

/** A WAV file of samples given as bytes. */
export function wav(
  data: Uint8Array,
  { format = 1, channels = 1, rate = 8000, bits = 16 },
  promised = data.length,
): Uint8Array {
  const frame = (channels * bits) / 8;
  const head = concat(
    little(format, 2),
    little(channels, 2),
    little(rate, 4),
    little(rate * frame, 4),
    little(frame, 2),
    little(bits, 2),
  );
  const chunks = concat(
    ascii('fmt '),
    little(16, 4),
    head,
    ascii('LIST'),
    little(3, 4),
    ascii('abc\0'),
    ascii('data'),
    little(promised, 4),
    data,
  );
  return concat(ascii('RIFF'), little(chunks.length + 4, 4), ascii('WAVE'), chunks);
}

/** A file of these bytes. */
export const fileOf = (bytes: Uint8Array | string, name = 'data'): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
