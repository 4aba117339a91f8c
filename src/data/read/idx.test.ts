import { describe, expect, it } from 'vitest';
import { readFiles } from './readFiles.ts';
import type { Table } from './reading.ts';
import { big, concat, fileOf, gzip, idx } from './writers.ts';

const seed = 1;

async function tableOf(...files: readonly File[]): Promise<Table> {
  const reading = await readFiles(files, { seed });
  if (reading.kind !== 'table') throw new Error(reading.message);
  return reading.table;
}

async function complaint(...files: readonly File[]): Promise<string> {
  const reading = await readFiles(files, { seed });
  return reading.kind === 'problem' ? reading.message : `no problem but a ${reading.kind}`;
}

const float = (values: readonly number[], bytes: 4 | 8): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * bytes));
  values.forEach((value, i) => (bytes === 4 ? view.setFloat32(4 * i, value) : view.setFloat64(8 * i, value)));
  return new Uint8Array(view.buffer);
};

/** Twelve pictures of 2 × 3 pixels that go up to 255. */
const pixels = Uint8Array.from({ length: 72 }, (_, i) => (i * 37) % 256);
pixels[5] = 255;
const images = idx([12, 2, 3], pixels);
const marks = idx(
  [12],
  Uint8Array.from({ length: 12 }, (_, i) => [7, 3, 9][i % 3]!),
);

describe('an IDX file', () => {
  it('of bytes gives pictures between 0 and 1, row by row, divided by 255', async () => {
    const table = await tableOf(fileOf(images));
    expect([table.count, table.features, table.width, table.height]).toEqual([12, 6, 3, 2]);
    expect(table.x).toEqual(Float32Array.from(pixels, (value) => value / 255));
    expect(table.ink).toEqual([0, 255]);
    expect(table.notes).toContain('The pixels are between 0 and 255 and were divided by 255.');
  });

  it('is the same when gzip packed it, whatever its name', async () => {
    expect(await tableOf(fileOf(await gzip(images), 'no-extension'))).toEqual(await tableOf(fileOf(images)));
  });

  it('finds its labels in a second file, in either order of the two', async () => {
    const table = await tableOf(fileOf(images, 'images'), fileOf(await gzip(marks), 'labels'));
    expect(table.labelNames).toEqual(['3', '7', '9']);
    expect([...table.labels!].slice(0, 4)).toEqual([1, 0, 2, 1]);
    expect(await tableOf(fileOf(await gzip(marks), 'labels'), fileOf(images, 'images'))).toEqual(table);
  });

  it('with labels alone asks for the items', async () => {
    const reading = await readFiles([fileOf(marks, 'train-labels')], { seed });
    expect(reading).toMatchObject({ kind: 'question', about: 'items', count: 12 });
  });

  it.each([
    ['signed bytes', 9, (values: readonly number[]) => concat(...values.map((value) => big(value + 2 ** 8, 1)))],
    [
      '16 bits',
      11,
      (values: readonly number[]) => concat(...values.map((value) => big((value + 2 ** 16) % 2 ** 16, 2))),
    ],
    [
      '32 bits',
      12,
      (values: readonly number[]) => concat(...values.map((value) => big((value + 2 ** 32) % 2 ** 32, 4))),
    ],
    ['floats', 13, (values: readonly number[]) => float(values, 4)],
    ['doubles', 14, (values: readonly number[]) => float(values, 8)],
  ] as const)('of %s in two dimensions gives rows in its own units', async (_, type, write) => {
    const values = Array.from({ length: 30 }, (__, i) => ((i * 17) % 100) - 50);
    const table = await tableOf(fileOf(idx([10, 3], write(values), type)));
    expect([table.count, table.width, table.height]).toEqual([10, 3, 1]);
    expect([...table.x]).toEqual(values);
  });

  it('leaves floating pictures that are within 0 … 1 as they are', async () => {
    const values = Array.from({ length: 60 }, (_, i) => ((i * 7) % 16) / 16);
    const table = await tableOf(fileOf(idx([10, 2, 3], float(values, 4), 13)));
    expect([...table.x]).toEqual(values);
    expect(table.notes).toContain('The pixels are already between 0 and 1 and were left so.');
  });

  it('divides floating pictures within 0 … 255 by 255', async () => {
    const values = Array.from({ length: 60 }, (_, i) => (i === 9 ? 255 : (i * 7.5) % 200));
    expect([...(await tableOf(fileOf(idx([10, 2, 3], float(values, 4), 13)))).x]).toEqual(
      values.map((value) => Math.fround(Math.fround(value) / 255)),
    );
  });

  it('loses the items with NaN or an infinite number, and says how many', async () => {
    const values = Array.from({ length: 36 }, (_, i) => i);
    [values[4], values[30]] = [NaN, Infinity];
    const table = await tableOf(fileOf(idx([12, 3], float(values, 4), 13)), fileOf(marks, 'labels'));
    expect(table.count).toBe(10);
    expect([...table.kept]).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 11]);
    // The labels stay with their items.
    expect([...table.labels!].slice(0, 3)).toEqual([1, 2, 1]);
    expect(table.notes).toContain('2 items with NaN or an infinite number were dropped.');
  });

  it('keeps pixels that never change, and counts them', async () => {
    const table = await tableOf(
      fileOf(
        idx(
          [12, 2, 3],
          pixels.map((value, i) => (i % 6 === 0 ? 4 : value)),
        ),
      ),
    );
    expect(table.features).toBe(6);
    expect(table.notes).toContain('1 of 6 pixels never changes; kept as it is.');
  });

  it('averages pictures of more than 28 pixels a side over equal areas', async () => {
    // 56 × 28 pixels in blocks of 2 × 2 that have one value each: half as large they are those values.
    const block = (n: number, row: number, column: number): number => (n + 3 * row + 5 * column) % 256;
    const data = Uint8Array.from({ length: 10 * 56 * 28 }, (_, i) =>
      block(Math.floor(i / 1568), Math.floor(Math.floor((i % 1568) / 28) / 2), Math.floor((i % 28) / 2)),
    );
    const table = await tableOf(fileOf(idx([10, 56, 28], data)));
    expect([table.width, table.height]).toEqual([14, 28]);
    expect(table.x[14 * 28 * 3 + 14 * 5 + 6]).toBeCloseTo(block(3, 5, 6) / table.ink![1], 6);
  });
});

describe('what is wrong with an IDX file is said in a sentence', () => {
  it('that is truncated', async () => {
    expect(await complaint(fileOf(images.slice(0, 60), 'a.idx'))).toBe(
      '“a.idx” is truncated: its header promises 72 bytes of data, and it holds at most 60; download or copy it again.',
    );
    expect(await complaint(fileOf(await gzip(images.slice(0, 60)), 'a.gz'))).toMatch(
      /“a.gz” is truncated: its header promises 72 bytes of data, and it ends after 44 bytes/,
    );
    expect(await complaint(fileOf(images.slice(0, 9), 'a.idx'))).toMatch(/truncated/);
  });

  it('whose packing is damaged', async () => {
    const packed = await gzip(images);
    expect(await complaint(fileOf(packed.slice(0, packed.length - 30), 'a.gz'))).toMatch(
      /“a.gz” is damaged: it cannot be unpacked/,
    );
    expect(await complaint(fileOf(packed.slice(0, 12), 'a.gz'))).toMatch(/“a.gz” is damaged/);
  });

  it('with another magic number', async () => {
    const wrong = images.slice();
    wrong[2] = 7;
    expect(await complaint(fileOf(wrong, 'a.idx'))).toMatch(
      /“a.idx” cannot be read: its first bytes are of no known format; IDX \(as MNIST has it\), NPY/,
    );
  });

  it('with no items, too few, or all the same', async () => {
    expect(await complaint(fileOf(idx([0, 2, 3], new Uint8Array(0)), 'a.idx'))).toBe(
      '“a.idx” holds 0 items; choose a file with data in it.',
    );
    expect(await complaint(fileOf(idx([9, 2, 3], pixels.slice(0, 54)), 'a.idx'))).toBe(
      '“a.idx” gives 9 items; at least 10 are needed, so that some can be trained on and some held out.',
    );
    expect(await complaint(fileOf(idx([12, 2, 3], new Uint8Array(72)), 'a.idx'))).toMatch(/all 12 items are equal/);
  });

  it('with labels of another number', async () => {
    expect(await complaint(fileOf(images, 'images'), fileOf(idx([11], new Uint8Array(11)), 'labels'))).toBe(
      '“images” has 12 items and “labels” has 11 labels; choose the two files that belong together.',
    );
  });

  it('with items without numbers or of absurd size, before any memory is asked for', async () => {
    expect(await complaint(fileOf(idx([4_000_000_000, 0], new Uint8Array(0)), 'a'))).toMatch(/items hold no numbers/);
    expect(await complaint(fileOf(idx([4_000_000_000, 28, 28], new Uint8Array(99)), 'a'))).toMatch(/truncated/);
    expect(await complaint(fileOf(idx([10, 65_536, 65_536], new Uint8Array(99)), 'a'))).toMatch(
      /truncated|at most 4,000,000/,
    );
  });

  it('with floats that are all NaN', async () => {
    expect(await complaint(fileOf(idx([12, 2], float(Array(24).fill(NaN), 4), 13), 'a'))).toBe(
      '“a”: every item contains NaN or an infinite number; replace them and save it again.',
    );
  });

  it('that came with files it has nothing to do with', async () => {
    expect(await complaint(fileOf(images, 'a'), fileOf(images, 'b'))).toMatch(
      /2 files were chosen that do not belong together/,
    );
    expect(await complaint()).toMatch(/No file was chosen/);
  });
});

describe('many items', () => {
  it('are sampled evenly, the same for the same seed, and their labels with them', async () => {
    const count = 60_000;
    const data = Uint8Array.from({ length: count * 2 }, (_, i) =>
      i % 2 === 0 ? Math.floor(i / 2) % 256 : Math.floor(i / 512),
    );
    const names = Uint8Array.from({ length: count }, (_, i) => i % 7);
    const files = [fileOf(idx([count, 2], data)), fileOf(idx([count], names), 'labels')];
    const table = await tableOf(...files);
    expect([table.count, table.total]).toEqual([50_000, count]);
    expect(table.notes[0]).toBe('A random sample of 50,000 items was read of 60,000, the same for the same seed.');
    table.labels!.forEach((label, n) =>
      expect(label === table.kept[n]! % 7 && table.x[2 * n] === table.kept[n]! % 256).toBe(true),
    );
    // Of the first half, 25,000 ± 4 standard errors of 46.
    expect(Math.abs(table.kept.filter((item) => item < count / 2).length - 25_000)).toBeLessThan(183);
    expect((await tableOf(...files)).kept).toEqual(table.kept);
    const other = await readFiles(files, { seed: 2 });
    expect(other.kind === 'table' && other.table.kept).not.toEqual(table.kept);
  });
});
