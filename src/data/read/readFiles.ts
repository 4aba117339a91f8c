import { openBytes } from './bytes.ts';
import { readCsv } from './csv.ts';
import { readIdx } from './idx.ts';
import { readJson } from './json.ts';
import { foreignFormat, kindOf } from './kind.ts';
import { readNpy } from './npy.ts';
import { readNpz } from './npz.ts';
import { addLabels, labelHead } from './pair.ts';
import { readPictures } from './pictures.ts';
import { decode } from './raster.ts';
import { isProblem, problem } from './reading.ts';
import type { Problem, ReadOptions, Reading, Table } from './reading.ts';
import { askCut, readSprite } from './sprite.ts';
import { readWav } from './wav.ts';
import { fileName, many } from './words.ts';

const reading = (table: Table | Problem): Reading => (isProblem(table) ? table : { kind: 'table', table });

const known = 'IDX (as MNIST has it), NPY, NPZ, CSV, TSV, JSON, WAV, PNG and JPEG are read';

async function readPicture(file: File, { cut, decodeImage, seed }: ReadOptions): Promise<Reading> {
  const raster = await decode(file.name, file, decodeImage);
  if (isProblem(raster)) return raster;
  return cut ? reading(await readSprite(file.name, raster, cut, seed)) : askCut(file.name, raster);
}

/** Reads one file of items. */
async function readOne(file: File, options: ReadOptions): Promise<Reading> {
  const { name } = file;
  const { seed, window } = options;
  const reader = await openBytes(file);
  try {
    const start = await reader.peek(512);
    switch (kindOf(start)) {
      case 'idx':
        return reading(await readIdx(name, reader, options));
      case 'npy':
        return reading(await readNpy(name, reader, options));
      case 'wav':
        return reading(await readWav(name, reader, seed, window));
      case 'json':
        return reading(await readJson(name, reader, options));
      case 'text':
        return reading(await readCsv(name, reader, options));
      case 'zip':
        return await readNpz(name, file, options);
      case 'picture':
        return await readPicture(file, options);
      case 'empty':
        return problem(
          reader.damaged()
            ? `${fileName(name)} is damaged: it cannot be unpacked or read; download or copy it again.`
            : `${fileName(name)} is empty; choose a file with data in it.`,
        );
      case 'unknown':
        return problem(
          `${fileName(name)} cannot be read: ${foreignFormat(start) ?? `its first bytes are of no known format; ${known}`}.`,
        );
    }
  } finally {
    reader.close();
  }
}

const isPicture = async (file: File): Promise<boolean> =>
  kindOf(new Uint8Array(await file.slice(0, 512).arrayBuffer())) === 'picture';

async function read(files: readonly File[], options: ReadOptions): Promise<Reading> {
  const [first, second] = files;
  if (!first) return problem(`No file was chosen; ${known}.`);
  if (!second) {
    const labels = await labelHead(first);
    // No format says what its numbers mean: a plain list of them is taken for labels.
    if (!labels?.readable || labels.shape.length > 1) return readOne(first, options);
    const [count = 0] = labels.shape;
    return {
      kind: 'question',
      about: 'items',
      message: `${fileName(first.name)} holds ${many(count, 'label')} and no items; choose the file of images or rows together with it.`,
      count,
    };
  }
  const pictures = await Promise.all(files.map(isPicture));
  if (pictures.every(Boolean)) return reading(await readPictures(files, options.decodeImage, options.seed));
  const labels = await Promise.all(files.map(labelHead));
  const [items, marks] = labels[0] === undefined ? [first, second] : [second, first];
  if (files.length > 2 || labels.filter((head) => head === undefined).length !== 1)
    return problem(
      `${many(files.length, 'file')} were chosen that do not belong together; choose one file, a file of items with its file of labels, or pictures.`,
    );
  const result = await readOne(items, options);
  return result.kind === 'table' ? reading(await addLabels(result.table, items.name, marks)) : result;
}

/**
 * Reads the reader's own data: one file of items, items with their labels in a second file, or many pictures. What a file
 * is, its first bytes tell. Anything that cannot be read, whatever the reason, is a problem in a sentence; never rejects.
 */
export async function readFiles(files: readonly File[], options: ReadOptions): Promise<Reading> {
  try {
    return await read(files, options);
  } catch (error) {
    // Out of memory, or a file that was moved or changed while it was read: the browser says which.
    const why = error instanceof Error ? error.message : String(error);
    return problem(`${fileName(files[0]?.name ?? '')} could not be read (${why}); choose it again, or a smaller one.`);
  }
}

/** Reads numbers that were pasted or typed: the same as a file of them. */
export const readPasted = (text: string, options: ReadOptions): Promise<Reading> =>
  readFiles([new File([text], 'pasted numbers')], options);
