import type { ByteReader } from './bytes.ts';
import { collect } from './collect.ts';
import { limits } from './limits.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, Table } from './reading.ts';
import { lacking, ranOut } from './records.ts';
import { fileName, many, num } from './words.ts';

/** What the head of a WAV file says. */
interface WavHead {
  readonly format: number;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

/** Whether these bytes begin a WAV file. */
export const isWav = (bytes: Uint8Array): boolean => {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return text.startsWith('RIFF') && text.endsWith('WAVE');
};

type Sample = (view: DataView, at: number) => number;

/** One sample as a number between −1 and 1, by format (1 whole, 3 floating) and bits. */
const samples: Readonly<Record<string, Sample>> = {
  '1/8': (view, at) => (view.getUint8(at) - 128) / 128,
  '1/16': (view, at) => view.getInt16(at, true) / 2 ** 15,
  '1/24': (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 2 ** 16) / 2 ** 23,
  '1/32': (view, at) => view.getInt32(at, true) / 2 ** 31,
  '3/32': (view, at) => view.getFloat32(at, true),
  '3/64': (view, at) => view.getFloat64(at, true),
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Goes through the chunks to the samples; gives the head and how many bytes of samples are promised. */
async function seek(name: string, reader: ByteReader): Promise<{ head: WavHead; bytes: number } | Problem> {
  await reader.read(12);
  let head: WavHead | undefined;
  for (;;) {
    const start = await reader.read(8);
    if (start.length < 8)
      return problem(`${fileName(name)} is truncated or damaged: it ends before its sound begins; copy it again.`);
    const chunk = String.fromCharCode(...start.subarray(0, 4));
    const bytes = viewOf(start).getUint32(4, true);
    if (chunk === 'data') {
      if (head) return { head, bytes };
      return problem(`${fileName(name)}: a WAV file must describe its sound (fmt) before the samples; save it again.`);
    }
    // Chunks begin at even places.
    const body = await reader.read(bytes + (bytes % 2));
    if (chunk !== 'fmt ' || body.length < 16) continue;
    const view = viewOf(body);
    const written = view.getUint16(0, true);
    // The extensible format names the real one later.
    const format = written === 0xfffe && body.length >= 26 ? view.getUint16(24, true) : written;
    head = { format, channels: view.getUint16(2, true), rate: view.getUint32(4, true), bits: view.getUint16(14, true) };
  }
}

/** Reads sound as windows that follow one another, each an item; several channels become their mean. */
export async function readWav(name: string, reader: ByteReader, seed: number, window = 128): Promise<Table | Problem> {
  const file = fileName(name);
  if (!(Number.isInteger(window) && window >= 2 && window <= limits.columns))
    return problem(`${file}: a window must have 2 to ${num(limits.columns)} samples, got ${window}.`);
  const found = await seek(name, reader);
  if (isProblem(found)) return found;
  const { channels, rate, format, bits } = found.head;
  const sample = samples[`${format}/${bits}`];
  if (!sample || channels === 0)
    return problem(
      `${file}: the sound must be uncompressed (8, 16, 24 or 32 bits, or floating), got format ${format} with ${many(bits, 'bit')} and ${many(channels, 'channel')}; export it as 16-bit PCM.`,
    );
  const frame = (channels * bits) / 8;
  // A recorder that was stopped may have left no length: then the sound goes on to the end of the file.
  const open = found.bytes === 0 || found.bytes === 0xffffffff;
  const bytes = open ? Math.max(0, reader.most - 44) : found.bytes;
  const short = lacking(name, bytes, reader);
  if (short) return short;
  const count = Math.floor(bytes / (frame * window));
  const table = await collect(
    {
      name,
      count,
      shape: [window],
      async visit(picks, see) {
        const values = new Float64Array(window);
        let next = 0;
        for (let item = 0; item < count && next < picks.length; item++) {
          const held = await reader.read(frame * window);
          if (held.length < frame * window)
            return open ? undefined : ranOut(name, bytes, reader, item * frame * window + held.length);
          if (picks[next] !== item) continue;
          next++;
          const view = viewOf(held);
          for (let i = 0; i < window; i++) {
            let sum = 0;
            for (let channel = 0; channel < channels; channel++) sum += sample(view, i * frame + (channel * bits) / 8);
            values[i] = sum / channels;
          }
          see(values);
        }
        return undefined;
      },
    },
    { seed, shape: 'rows' },
  );
  if (isProblem(table)) return table;
  const mono = channels > 1 ? `, the mean of ${channels} channels` : '';
  const note = `Sound of ${num(rate)} samples a second${mono} was cut into windows of ${window} samples (${num((1000 * window) / rate)} ms).`;
  return { ...table, notes: [note, ...table.notes] };
}
