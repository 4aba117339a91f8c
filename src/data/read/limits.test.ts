import { expect, it } from 'vitest';
import { readFiles } from './readFiles.ts';
import { ascii, fileOf, gzip, npy } from './writers.ts';

const complaint = async (file: File): Promise<string> => {
  const reading = await readFiles([file], { seed: 1 });
  return reading.kind === 'problem' ? reading.message : `no problem but a ${reading.kind}`;
};

it('an array stored column by column that is too large to hold is refused with the remedy, before it is unpacked', async () => {
  // Noise does not shrink, so the packed file could hold what its head promises.
  let state = 1;
  const noise = Uint8Array.from({ length: 250_000 }, () => (state = (Math.imul(state, 69069) + 1) >>> 0) >>> 24);
  const file = fileOf(await gzip(npy('|u1', [250_000, 1000], noise, true)), 'a.npy.gz');
  expect(await complaint(file)).toBe(
    '“a.npy.gz” is stored column by column (Fortran order) and takes 250 MB; at most 200 MB are read so, so save np.ascontiguousarray(x) or fewer items.',
  );
});

it('JSON of more than 50 MB is refused with the remedy', async () => {
  const piece = ascii(`${'[1, 2, 3, 4, 5, 6, 7, 8],\n'.repeat(40_000)}`);
  const file = new File(['[', ...Array.from({ length: 50 }, () => new Uint8Array(piece))], 'a.json');
  expect(await complaint(file)).toBe(
    '“a.json” is larger than 50 MB, and JSON must be read whole; save it as CSV or NPY.',
  );
});

it('a row without an end is refused', async () => {
  const file = new File(['1,2\n', ...Array.from({ length: 8 }, () => '1'.repeat(1_000_000))], 'a.csv');
  expect(await complaint(file)).toBe('“a.csv”: a row is longer than 5 MB; write one item in each row.');
});

it('formats that are not read are named, with what to do', async () => {
  expect(await complaint(fileOf('%PDF-1.7', 'a.csv'))).toBe(
    '“a.csv” cannot be read: it is a PDF document; save its data as CSV.',
  );
  expect(await complaint(fileOf(await gzip(await gzip(ascii('1,2'))), 'a'))).toMatch(
    /it is gzip inside gzip; unpack it once/,
  );
  expect(await complaint(fileOf(Uint8Array.of(1, 2, 3, 0, 200), 'a'))).toMatch(
    /its first bytes are of no known format; IDX/,
  );
});
