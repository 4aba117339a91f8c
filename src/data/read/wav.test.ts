import { describe, expect, it } from 'vitest';
import { readFiles } from './readFiles.ts';
import type { ReadOptions, Reading } from './reading.ts';
import { concat, fileOf, little, wav } from './writers.ts';

const read = (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<Reading> =>
  readFiles([fileOf(bytes, 'a.wav')], { seed: 1, window: 8, ...options });

/** Eighty samples that all formats can hold: multiples of 1/8. */
const sound = Array.from({ length: 80 }, (_, i) => (((i * 5) % 16) - 8) / 8);
const whole = (bits: number) => (value: number) =>
  little((Math.round(value * 2 ** (bits - 1)) + 2 ** bits) % 2 ** bits, bits / 8);
const floating = (value: number, bytes: 4 | 8): Uint8Array => {
  const view = new DataView(new ArrayBuffer(bytes));
  if (bytes === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
};

describe('sound', () => {
  it.each([
    ['8 bits', 1, 8, (value: number) => little(value * 128 + 128, 1)],
    ['16 bits', 1, 16, whole(16)],
    ['24 bits', 1, 24, whole(24)],
    ['32 bits', 1, 32, whole(32)],
    ['floats', 3, 32, (value: number) => floating(value, 4)],
    ['doubles', 3, 64, (value: number) => floating(value, 8)],
  ] as const)('of %s is cut into windows between −1 and 1', async (_, format, bits, write) => {
    const reading = await read(wav(concat(...sound.map(write)), { format, bits }));
    if (reading.kind !== 'table') throw new Error(reading.message);
    expect([reading.table.count, reading.table.width, reading.table.height]).toEqual([10, 8, 1]);
    expect([...reading.table.x]).toEqual(sound);
    expect(reading.table.notes[0]).toBe('Sound of 8,000 samples a second was cut into windows of 8 samples (1 ms).');
  });

  it('of two channels becomes their mean, and a last window that is not full is left out', async () => {
    const both = sound.flatMap((value) => [whole(16)(value), whole(16)(-value / 2)]);
    const reading = await read(wav(concat(...both, little(0, 4)), { channels: 2 }));
    if (reading.kind !== 'table') throw new Error(reading.message);
    expect([...reading.table.x]).toEqual(sound.map((value) => value / 4));
    expect(reading.table.notes[0]).toMatch(/the mean of 2 channels/);
  });

  it('whose recorder left no length goes on to the end of the file', async () => {
    const reading = await read(wav(concat(...sound.map(whole(16))), {}, 0xffffffff));
    expect(reading.kind === 'table' && [...reading.table.x]).toEqual(sound);
  });
});

it.each([
  [wav(concat(...sound.map(whole(16))), {}, 400), /truncated: its header promises 400 bytes/],
  [
    wav(new Uint8Array(160), { format: 85 }),
    /must be uncompressed .* got format 85 with 16 bits and 1 channel; export it as 16-bit PCM/,
  ],
  [wav(new Uint8Array(160), { format: 1, bits: 12 }), /got format 1 with 12 bits/],
  [wav(new Uint8Array(6), {}), /holds 0 items/],
  [wav(new Uint8Array(160), {}).slice(0, 30), /ends before its sound begins/],
])('what is wrong with sound is said in a sentence (case %#)', async (bytes, message) => {
  const reading = await read(bytes);
  expect(reading.kind === 'problem' && reading.message).toMatch(message);
});

it('a window must be of a length that can be trained on', async () => {
  const reading = await read(wav(new Uint8Array(160), {}), { window: 5000 });
  expect(reading.kind === 'problem' && reading.message).toBe(
    '“a.wav”: a window must have 2 to 1,024 samples, got 5000.',
  );
});
