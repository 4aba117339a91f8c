/** Bytes that come one after another, from a file or from what it unpacks to. */
export interface ByteReader {
  /** More bytes than these cannot come. */
  readonly most: number;
  /** The next bytes, without going on; fewer than asked for only at the end. */
  peek(size: number): Promise<Uint8Array>;
  /** The next bytes; fewer than asked for only at the end. */
  read(size: number): Promise<Uint8Array>;
  /** Whether the end came because the rest could not be unpacked or read. */
  damaged(): boolean;
  close(): void;
}

/** Deflate makes at most 1,032 bytes of one. */
const mostDeflate = 1032;

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Reads a stream in pieces of the size that is asked for; a stream that fails ends there, damaged. */
function readStream(stream: ReadableStream<Uint8Array>, most: number): ByteReader {
  const source = stream.getReader();
  let held: Uint8Array = new Uint8Array(0);
  let [ended, broken] = [false, false];
  const hold = async (size: number): Promise<void> => {
    const parts = [held];
    let have = held.length;
    while (have < size && !ended) {
      try {
        const next = await source.read();
        if (next.done) ended = true;
        else {
          parts.push(next.value);
          have += next.value.length;
        }
      } catch {
        ended = broken = true;
      }
    }
    if (parts.length > 1) held = joined(parts, have);
  };
  return {
    most,
    peek: async (size) => {
      await hold(size);
      return held.subarray(0, size);
    },
    read: async (size) => {
      await hold(size);
      const bytes = held.subarray(0, size);
      held = held.subarray(size);
      return bytes;
    },
    damaged: () => broken,
    // Nobody waits for the source: what it says after the last byte that was needed does not matter.
    close: () => void source.cancel().catch(() => undefined),
  };
}

/** Reads a file as it is. */
export const readPlain = (file: Blob): ByteReader => readStream(file.stream(), file.size);

/** Reads what a gzip file (RFC 1952), or the deflated part of an archive (RFC 1951), unpacks to. */
export function readUnpacked(file: Blob, format: 'gzip' | 'deflate-raw'): ByteReader {
  return readStream(file.stream().pipeThrough(new DecompressionStream(format)), file.size * mostDeflate);
}

/** Reads a file, unpacked if it begins with gzip's bytes 1F 8B, whatever its name. */
export async function openBytes(file: Blob): Promise<ByteReader> {
  const plain = readPlain(file);
  const [first, second] = await plain.peek(2);
  if (first !== 0x1f || second !== 0x8b) return plain;
  plain.close();
  return readUnpacked(file, 'gzip');
}
