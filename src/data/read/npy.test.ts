import { describe, expect, it } from 'vitest';
// Written by NumPy 2.4 with numpy.lib.format.write_array, numpy.savez and numpy.savez_compressed.
import fixtures from './numpyFixtures.json';
import { readFiles } from './readFiles.ts';
import type { ReadOptions, Reading, Table } from './reading.ts';
import { fileOf, little, npy, zip } from './writers.ts';

const numpy = (key: keyof typeof fixtures, name = 'a.npy'): File =>
  fileOf(
    Uint8Array.from(atob(fixtures[key]), (c) => c.charCodeAt(0)),
    name,
  );

const read = (file: File, options: Partial<ReadOptions> = {}): Promise<Reading> =>
  readFiles([file], { seed: 1, ...options });

async function tableOf(file: File, options: Partial<ReadOptions> = {}): Promise<Table> {
  const reading = await read(file, options);
  if (reading.kind !== 'table') throw new Error(reading.message);
  return reading.table;
}

const complaint = async (file: File, options: Partial<ReadOptions> = {}): Promise<string> => {
  const reading = await read(file, options);
  return reading.kind === 'problem' ? reading.message : `no problem but a ${reading.kind}`;
};

/** What the arrays hold: 12 rows of 3. */
const base = Array.from({ length: 36 }, (_, i) => (i * 7) % 23);

describe('an NPY array', () => {
  it.each(['|u1', '<u2', '<u4', '<u8', '>u2', '>u4', '>u8', 'fortran', 'version 2', 'version 3'] as const)(
    'as NumPy writes it (%s) is read to the last number',
    async (key) => {
      const table = await tableOf(numpy(key));
      expect([table.count, table.width, table.height]).toEqual([12, 3, 1]);
      expect([...table.x]).toEqual(base);
    },
  );

  it.each(['|i1', '<i2', '<i4', '<i8', '<f4', '<f8', '>i2', '>i4', '>i8', '>f4', '>f8'] as const)(
    'with a sign (%s) keeps it',
    async (key) => expect([...(await tableOf(numpy(key))).x]).toEqual(base.map((value) => value - 11)),
  );

  it('of true and false is read as 1 and 0', async () => {
    expect([...(await tableOf(numpy('|b1'))).x]).toEqual(base.map((value) => value % 2));
  });

  it('of pictures in Fortran order lies row by row afterwards', async () => {
    const table = await tableOf(numpy('fortran pictures'));
    expect([table.count, table.width, table.height]).toEqual([10, 4, 3]);
    table.x.forEach((value, i) => expect(value * 16).toBeCloseTo(i % 17, 5));
  });

  it('takes color with the channels last or first, and gives the brightness', async () => {
    const last = Uint8Array.from({ length: 10 * 4 * 5 * 3 }, (_, i) => (i * 31) % 251);
    const at = (n: number, row: number, column: number, channel: number): number =>
      last[((n * 4 + row) * 5 + column) * 3 + channel]!;
    const first = Uint8Array.from({ length: last.length }, (_, i) =>
      at(Math.floor(i / 60), Math.floor((i % 20) / 5), i % 5, Math.floor((i % 60) / 20)),
    );
    const one = await tableOf(fileOf(npy('|u1', [10, 4, 5, 3], last)));
    const other = await tableOf(fileOf(npy('|u1', [10, 3, 4, 5], first)));
    expect([one.width, one.height]).toEqual([5, 4]);
    expect(other.x).toEqual(one.x);
    const light = 0.299 * at(2, 1, 3, 0) + 0.587 * at(2, 1, 3, 1) + 0.114 * at(2, 1, 3, 2);
    const [low, high] = one.ink!;
    expect(one.x[2 * 20 + 5 + 3]! * (high - low) + low).toBeCloseTo(light, 3);
  });

  it('of 64 whole numbers up to 16, as small digits come, is taken for pictures', async () => {
    const data = Uint8Array.from({ length: 640 }, (_, i) => (i * 5) % 17);
    const table = await tableOf(fileOf(npy('|u1', [10, 64], data)));
    expect([table.width, table.height]).toEqual([8, 8]);
    expect(table.notes).toContain('The pixels are between 0 and 16 and were mapped to 0 … 1.');
  });

  it('of up to 1,024 columns is read, and of more only where they make a picture', async () => {
    const wide = (columns: number): File =>
      fileOf(
        npy(
          '|i1',
          [10, columns],
          Uint8Array.from({ length: 10 * columns }, (_, i) => (i * 11 + i * i) % 251),
        ),
        'a.npy',
      );
    expect((await tableOf(wide(1024))).features).toBe(1024);
    expect(await complaint(wide(1030))).toMatch(
      /“a.npy”: an item has 1,030 numbers and is no square picture; at most 1,024 are read/,
    );
    expect(await tableOf(wide(1600))).toMatchObject({ width: 28, height: 28 });
  });

  it('of NPY labels in a second file marks the items', async () => {
    const reading = await readFiles([numpy('<f4', 'x.npy'), numpy('labels', 'y.npy')], { seed: 1 });
    expect(reading.kind === 'table' && reading.table.labelNames).toEqual(['0', '1', '2']);
  });
});

describe('what is wrong with an NPY array is said in a sentence', () => {
  it.each([
    ['objects', /array of Python objects, which only Python can read; save it again as numbers, with np\.save/],
    ['text', /got the type <U2; save it again with x\.astype\("float32"\)/],
    ['structured', /got the type structured/],
    ['half', /got the type <f2/],
    ['complex', /got the type <c16/],
    ['scalar', /holds a single number/],
    ['empty', /holds 0 items/],
  ] as const)('of %s', async (key, message) => expect(await complaint(numpy(key))).toMatch(message));

  it('that ends early, has a strange head or an unknown version', async () => {
    const whole = npy('<f4', [12, 2], new Uint8Array(96));
    expect(await complaint(fileOf(whole.slice(0, -1)))).toMatch(
      /promises 96 bytes of data, and it ends after 95 bytes/,
    );
    expect(await complaint(fileOf(whole.slice(0, 50)))).toMatch(/ends, or is damaged, within the head/);
    expect(
      await complaint(
        fileOf(npy("<f4', 'x': '", [12, 2], new Uint8Array(96)).map((byte) => (byte === 0x64 ? 0x65 : byte))),
      ),
    ).toMatch(/must name descr/);
    whole[6] = 9;
    expect(await complaint(fileOf(whole))).toMatch(/version of an NPY file must be 1, 2 or 3, got 9/);
  });

  it('never evaluates the head', async () => {
    const head = "{'descr': __import__('os'), 'fortran_order': False, 'shape': (12, 2), }".padEnd(117);
    const bytes = npy('<f4', [12, 2], new Uint8Array(96));
    bytes.set(
      Uint8Array.from(head, (letter) => letter.charCodeAt(0)),
      10,
    );
    expect(await complaint(fileOf(bytes))).toMatch(/must name descr/);
  });
});

describe('an NPZ archive', () => {
  it('as numpy.savez writes it gives x with the labels y', async () => {
    const table = await tableOf(numpy('npz', 'a.npz'));
    expect([...table.x]).toEqual(base.map(Number));
    expect([...table.labels!].slice(0, 4)).toEqual([0, 1, 2, 0]);
    expect(table.notes[0]).toBe('The array “x” holds the items and “y” their labels.');
  });

  it('that is compressed and has a part for testing gives the part for training', async () => {
    const table = await tableOf(numpy('npz compressed', 'a.npz'));
    expect(table.count).toBe(12);
    expect(table.notes[0]).toBe(
      'The array “x_train” holds the items and “y_train” their labels; not used: “x_test” and “y_test”.',
    );
  });

  it('of which no array is likelier than another asks, and takes the answer', async () => {
    const reading = await read(numpy('npz ambiguous', 'a.npz'));
    expect(reading).toMatchObject({ kind: 'question', about: 'array' });
    expect(reading.kind === 'question' && reading.about === 'array' && reading.arrays).toEqual([
      { name: 'first', shape: [12, 3], type: '<f4' },
      { name: 'second', shape: [12, 3], type: '<f4' },
      { name: 'mark', shape: [12], type: '<i8' },
    ]);
    const table = await tableOf(numpy('npz ambiguous', 'a.npz'), { array: 'second' });
    expect([...table.x]).toEqual(base.map((value) => 2 * value));
    expect(table.labelNames).toEqual(['0', '1', '2']);
    expect(
      (await tableOf(numpy('npz ambiguous', 'a.npz'), { array: 'second', labelArray: null })).labels,
    ).toBeUndefined();
    expect(await complaint(numpy('npz ambiguous', 'a.npz'), { array: 'third' })).toMatch(
      /has no array “third”; it holds “first”, “second” and “mark”/,
    );
  });

  it('with objects, without arrays, damaged or truncated is a sentence', async () => {
    expect(await complaint(numpy('npz objects', 'a.npz'))).toMatch(/“a.npz: x” is an array of Python objects/);
    expect(await complaint(fileOf(await zip({ 'sheet.xml': new Uint8Array(4) }), 'a.xlsx'))).toMatch(
      /archive without NPY arrays/,
    );
    const whole = await zip(
      {
        'x.npy': npy(
          '|u1',
          [12, 2],
          Uint8Array.from({ length: 24 }, (_, i) => i),
        ),
      },
      true,
    );
    expect((await tableOf(fileOf(whole))).count).toBe(12);
    expect(await complaint(fileOf(whole.slice(0, -10), 'a.npz'))).toMatch(
      /“a.npz” is truncated or damaged: the list of files/,
    );
    const spoiled = whole.map((byte, i) => (i > 45 && i < 80 ? 255 - byte : byte));
    expect(await complaint(fileOf(spoiled, 'a.npz'))).toMatch(/damaged/);
    const encrypted = whole.slice();
    // The flags of the entry in the list at the end.
    encrypted[encrypted.length - 22 - 46 - 5 + 8] = 1;
    expect(await complaint(fileOf(encrypted, 'a.npz'))).toMatch(/“x.npy” in the archive is encrypted/);
  });

  it('of which only the type of the labels cannot be read still gives the items', async () => {
    const x = npy(
      '|u1',
      [12, 2],
      Uint8Array.from({ length: 24 }, (_, i) => i),
    );
    const table = await tableOf(fileOf(await zip({ 'x.npy': x, 'y.npy': npy('<U1', [12], little(0, 48)) })));
    expect(table.labels).toBeUndefined();
    expect(table.notes[0]).toMatch(/not used: “y”/);
  });
});
