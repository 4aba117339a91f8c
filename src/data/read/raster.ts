import { limits } from './limits.ts';
import { problem } from './reading.ts';
import type { DecodeImage, Problem, Raster } from './reading.ts';
import { fileName, num } from './words.ts';

/** Whether these bytes begin a PNG file. */
export const isPng = ([a, b, c, d]: Uint8Array): boolean => a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47;

/** Whether these bytes begin a JPEG file. */
export const isJpeg = ([a, b, c]: Uint8Array): boolean => a === 0xff && b === 0xd8 && c === 0xff;

const tooLarge = (name: string, width: number, height: number): Problem =>
  problem(
    `${fileName(name)} has ${num(width)} × ${num(height)} pixels; at most ${num(limits.pixels)} in all are read, so choose a smaller picture or cut it.`,
  );

/** Decodes a picture; the size that a PNG states is checked before. */
export async function decode(
  name: string,
  file: Blob,
  decodeImage: DecodeImage | undefined,
): Promise<Raster | Problem> {
  if (!decodeImage)
    return problem(
      `${fileName(name)} is a picture, and pictures cannot be decoded here; save the pixels as NPY or CSV.`,
    );
  const head = new Uint8Array(await file.slice(0, 24).arrayBuffer());
  if (isPng(head) && head.length === 24) {
    const view = new DataView(head.buffer);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    if (width * height > limits.pixels) return tooLarge(name, width, height);
  }
  let raster: Raster;
  try {
    raster = await decodeImage(file);
  } catch {
    return problem(
      `${fileName(name)} is damaged or truncated: it cannot be decoded as a picture; save or copy it again.`,
    );
  }
  const { width, height, rgba } = raster;
  if (width * height > limits.pixels) return tooLarge(name, width, height);
  if (width * height === 0 || rgba.length < 4 * width * height)
    return problem(`${fileName(name)} holds 0 pixels; choose a picture with something in it.`);
  return raster;
}

/**
 * The brightness of a part of a picture, 0 … 255: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), what is transparent lying
 * on white paper.
 */
export function brightness(
  { width: across, rgba }: Raster,
  left: number,
  top: number,
  width: number,
  height: number,
): Float64Array {
  const grey = new Float64Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = 4 * ((top + row) * across + left + column);
      const opaque = rgba[at + 3]! / 255;
      const light = 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!;
      // Rounded off, so that grey stays the grey it was in spite of 0.299 + 0.587 + 0.114 in binary.
      grey[row * width + column] = Math.round(1e6 * (opaque * light + (1 - opaque) * 255)) / 1e6;
    }
  return grey;
}
