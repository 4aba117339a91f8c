import { describe, expect, it } from 'vitest';
import { readFiles } from './readFiles.ts';
import type { Raster, ReadOptions, Reading } from './reading.ts';
import { createShrinker } from './shrink.ts';
import { concat, fileOf, little } from './writers.ts';

/** A stand-in for a PNG: its first bytes, the size where a PNG has it, and then the pixels as they are. */
const png = (width: number, height: number, rgba: readonly number[]): Uint8Array =>
  concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    little(width, 4).toReversed(),
    little(height, 4).toReversed(),
    Uint8Array.from(rgba),
  );

const decodeImage = async (file: Blob): Promise<Raster> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (bytes.length < 24 + 4 * width * height) throw new Error('not a picture');
  return { width, height, rgba: new Uint8ClampedArray(bytes.slice(24)) };
};

const read = (files: readonly File[], options: Partial<ReadOptions> = {}): Promise<Reading> =>
  readFiles(files, { seed: 1, decodeImage, ...options });

/** Opaque grey of these values. */
const grey = (values: readonly number[]): readonly number[] => values.flatMap((value) => [value, value, value, 255]);

/** A sheet of 3 rows and 4 columns of tiles of 2 × 2 pixels; pixel k of tile t has the value 20 t + k, the last tile is blank. */
const sheet = png(
  8,
  6,
  grey(
    Array.from({ length: 48 }, (_, i) => {
      const [row, column] = [Math.floor(i / 8), i % 8];
      const tile = 4 * Math.floor(row / 2) + Math.floor(column / 2);
      return tile === 11 ? 255 : 20 * tile + 2 * (row % 2) + (column % 2);
    }),
  ),
);

describe('a sheet of pictures', () => {
  it('asks how it is cut, and guesses tiles that divide it', async () => {
    const reading = await read([fileOf(png(112, 84, Array<number>(4 * 112 * 84).fill(9)), 'a.png')]);
    expect(reading).toMatchObject({ kind: 'question', about: 'cut', width: 112, height: 84 });
    expect(reading.kind === 'question' && reading.about === 'cut' && reading.guesses[0]).toEqual({
      rows: 3,
      columns: 4,
    });
  });

  it.each([
    { rows: 3, columns: 4 },
    { tileWidth: 2, tileHeight: 2 },
  ])('is cut row by row (%j), without its empty tiles', async (cut) => {
    const reading = await read([fileOf(sheet)], { cut });
    if (reading.kind !== 'table') throw new Error(reading.message);
    const { count, width, height, x, ink, notes } = reading.table;
    expect([count, width, height]).toEqual([11, 2, 2]);
    const [low, high] = ink!;
    x.forEach((value, i) => expect(low + (high - low) * value).toBeCloseTo(20 * Math.floor(i / 4) + (i % 4), 4));
    expect(notes[0]).toBe('The sheet was cut into 3 rows and 4 columns of 2 × 2 pixels.');
    expect(notes[1]).toBe('1 tile of one color was left out.');
  });

  it('may have a rest that is no whole tile, which is said', async () => {
    const reading = await read([fileOf(sheet)], { cut: { rows: 4, columns: 3 } });
    expect(reading.kind === 'table' ? reading.table.notes : reading.message).toContainEqual(
      expect.stringMatching(/2 pixels at the right and 2 at the bottom are left over/),
    );
  });

  it('cannot be cut into more tiles than pixels, or into none', async () => {
    for (const cut of [
      { rows: 0, columns: 4 },
      { rows: 3, columns: 9 },
      { tileWidth: 2.5, tileHeight: 2 },
    ]) {
      const reading = await read([fileOf(sheet, 'a.png')], { cut });
      expect(reading.kind === 'problem' && reading.message).toMatch(
        /“a.png”: .* no more than the 8 × 6 pixels of the sheet, got/,
      );
    }
  });
});

describe('many pictures', () => {
  const picture = (n: number, width = 4, height = 2): File =>
    fileOf(png(width, height, grey(Array.from({ length: width * height }, (_, i) => 20 * n + i))), `${n}.png`);

  it('become items with the names of their files', async () => {
    const reading = await read(Array.from({ length: 12 }, (_, n) => picture(n)));
    if (reading.kind !== 'table') throw new Error(reading.message);
    expect([reading.table.count, reading.table.width, reading.table.height]).toEqual([12, 4, 2]);
    expect(reading.table.names?.[3]).toBe('3.png');
    expect(reading.table.x[8 * 5 + 3]).toBeCloseTo(103 / 255, 6);
  });

  it('become those that can be decoded, and of one shape; how many were not is said', async () => {
    const broken = fileOf(png(4, 2, []), 'broken.png');
    const reading = await read([...Array.from({ length: 12 }, (_, n) => picture(n)), broken, picture(12, 4, 4)]);
    if (reading.kind !== 'table') throw new Error(reading.message);
    expect(reading.table.count).toBe(13);
    expect(reading.table.notes[0]).toMatch(
      /^1 file could not be decoded and was left out\. The first: “broken.png” is damaged or truncated/,
    );
    expect(reading.table.notes).toContain('1 picture of another shape was stretched to that of the first.');
  });

  it('weigh red, green and blue by 0.299, 0.587 and 0.114, on white paper where they are transparent', async () => {
    const colors = [
      [200, 0, 0, 255],
      [0, 200, 0, 255],
      [0, 0, 200, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 102],
      [0, 0, 0, 255],
    ].flat();
    const files = Array.from({ length: 10 }, (_, n) =>
      fileOf(
        png(
          3,
          2,
          colors.map((value, i) => (i === 20 ? n : value)),
        ),
        `${n}`,
      ),
    );
    const reading = await read(files);
    if (reading.kind !== 'table') throw new Error(reading.message);
    [0.299 * 200, 0.587 * 200, 0.114 * 200, 255, 0.6 * 255].forEach((value, i) =>
      expect(reading.table.x[i]).toBeCloseTo(value / 255, 5),
    );
  });
});

describe('what is wrong with a picture is said in a sentence', () => {
  it.each([
    [png(4, 2, []), /“a.png” is damaged or truncated: it cannot be decoded as a picture/],
    [png(60_000, 60_000, []), /“a.png” has 60,000 × 60,000 pixels; at most 50,000,000 in all are read/],
    [Uint8Array.from('GIF89a', (c) => c.charCodeAt(0)), /it is a GIF picture; save it as PNG/],
  ])('(case %#)', async (bytes, message) => {
    const reading = await read([fileOf(bytes, 'a.png')]);
    expect(reading.kind === 'problem' && reading.message).toMatch(message);
  });

  it('where nothing can decode it', async () => {
    const reading = await readFiles([fileOf(sheet, 'a.png')], { seed: 1 });
    expect(reading.kind === 'problem' && reading.message).toMatch(/pictures cannot be decoded here/);
  });
});

describe('averaging over areas', () => {
  it('keeps the mean, whatever the sizes', () => {
    for (const [width, height, w, h] of [
      [7, 5, 3, 2],
      [28, 28, 28, 28],
      [100, 3, 28, 1],
      [31, 64, 14, 28],
      [2, 2, 4, 4],
    ] as const) {
      const values = Float64Array.from({ length: width * height }, (_, i) => (i * 37) % 101);
      const out = new Float32Array(w * h);
      createShrinker(width, height, w, h)(values, out, 0);
      const mean = (all: Iterable<number>, n: number): number => [...all].reduce((sum, value) => sum + value, 0) / n;
      expect(mean(out, w * h)).toBeCloseTo(mean(values, width * height), 4);
    }
  });

  it('shares a pixel between the two that it lies in', () => {
    const out = new Float32Array(2);
    createShrinker(3, 1, 2, 1)(Float64Array.of(3, 6, 9), out, 0);
    // (3 + 6/2)/1.5 and (6/2 + 9)/1.5.
    expect([...out]).toEqual([4, 8]);
  });
});
