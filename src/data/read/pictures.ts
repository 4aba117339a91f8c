import { finishTable } from './finish.ts';
import { marksOf } from './labels.ts';
import { itemCap, limits } from './limits.ts';
import { pickItems } from './pick.ts';
import { brightness, decode } from './raster.ts';
import { isProblem, problem } from './reading.ts';
import type { DecodeImage, Problem, Table } from './reading.ts';
import { createShrinker, fitted } from './shrink.ts';
import { many, num } from './words.ts';

/** The folder that a file of a chosen folder lies in. */
const folderOf = ({ webkitRelativePath: path }: File): string => (path ?? '').split('/').at(-2) ?? '';

/** Classes by folder where the files come from at least two. */
function folderLabels(files: readonly File[]): Pick<Table, 'labels' | 'labelNames'> {
  const folders = files.map(folderOf);
  const marks = new Set(folders).size > 1 ? marksOf(folders) : '';
  return typeof marks === 'string' || 'factor' in marks ? {} : marks;
}

/**
 * Reads many files of one picture each. They get the size of the first one, fitted into 28 × 28; a picture that cannot be
 * decoded is left out and said so.
 */
export async function readPictures(
  files: readonly File[],
  decodeImage: DecodeImage | undefined,
  seed: number,
): Promise<Table | Problem> {
  const picks = pickItems(files.length, itemCap(limits.side ** 2), seed);
  let shape: { width: number; height: number } | undefined;
  let x = new Float32Array(0);
  const used: number[] = [];
  let [low, high, whole, stretched, larger] = [Infinity, -Infinity, true, 0, 0];
  let failure: Problem | undefined;
  for (const pick of picks) {
    const file = files[pick]!;
    const raster = await decode(file.name, file, decodeImage);
    if (isProblem(raster)) {
      failure ??= raster;
      continue;
    }
    const { width, height } = raster;
    if (!shape) {
      shape = fitted(width, height);
      x = new Float32Array(picks.length * shape.width * shape.height);
    }
    if (Math.abs((width / height) * (shape.height / shape.width) - 1) > 0.1) stretched++;
    if (width > shape.width || height > shape.height) larger++;
    const grey = brightness(raster, 0, 0, width, height);
    for (const value of grey) {
      if (value < low) low = value;
      if (value > high) high = value;
      if (!Number.isInteger(value)) whole = false;
    }
    createShrinker(width, height, shape.width, shape.height)(grey, x, used.length * shape.width * shape.height);
    used.push(pick);
  }
  if (!shape) return failure ?? problem('No picture was chosen; choose PNG or JPEG files.');
  const lost = picks.length - used.length;
  const notes: string[] = [];
  if (picks.length < files.length)
    notes.push(
      `A random sample of ${many(picks.length, 'picture')} was read of ${num(files.length)}, the same for the same seed.`,
    );
  if (lost > 0)
    notes.push(
      `${many(lost, 'file')} could not be decoded and ${lost === 1 ? 'was' : 'were'} left out. The first: ${failure?.message}`,
    );
  if (larger > 0)
    notes.push(
      `${many(larger, 'picture')} ${larger === 1 ? 'was' : 'were'} averaged down to ${shape.width} × ${shape.height} pixels.`,
    );
  if (stretched > 0)
    notes.push(
      `${many(stretched, 'picture')} of another shape ${stretched === 1 ? 'was' : 'were'} stretched to that of the first.`,
    );
  const chosen = used.map((pick) => files[pick]!);
  return finishTable({
    name: `${files[0]!.name} and ${num(files.length - 1)} more`,
    count: used.length,
    ...shape,
    picture: true,
    settled: true,
    x: x.slice(0, used.length * shape.width * shape.height),
    low,
    high,
    whole,
    total: files.length,
    kept: Uint32Array.from(used),
    names: chosen.map(({ name }) => name),
    labels: folderLabels(chosen),
    notes,
  });
}
