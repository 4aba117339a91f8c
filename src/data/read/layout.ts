import { limits } from './limits.ts';
import type { ReadOptions } from './reading.ts';
import { fitted } from './shrink.ts';
import { num } from './words.ts';

/** How the numbers of one item lie, and what becomes of them. */
export interface Layout {
  readonly picture: boolean;
  /** As in the file. */
  readonly width: number;
  readonly height: number;
  /** Numbers per pixel: 1, or 3 or 4 of a color, before (`first`) or after the pixels. */
  readonly channels: number;
  readonly first: boolean;
  /** As in the table. */
  readonly outWidth: number;
  readonly outHeight: number;
}

const isColor = (size: number): boolean => size === 1 || size === 3 || size === 4;

function picture(width: number, height: number, channels = 1, first = false): Layout {
  const { width: outWidth, height: outHeight } = fitted(width, height);
  return { picture: true, width, height, channels, first, outWidth, outHeight };
}

function row(length: number, wanted: ReadOptions['shape']): Layout | string {
  if (typeof wanted === 'object') {
    const { width, height } = wanted;
    if (width * height === length && width > 1 && height > 1) return picture(width, height);
    return `an item has ${num(length)} numbers, which make no picture of ${num(width)} × ${num(height)} pixels; choose a width and a height that do`;
  }
  const side = Math.round(Math.sqrt(length));
  if (length <= limits.columns)
    return { picture: false, width: length, height: 1, channels: 1, first: false, outWidth: length, outHeight: 1 };
  if (wanted !== 'rows' && side * side === length) return picture(side, side);
  return `an item has ${num(length)} numbers and is ${wanted === 'rows' ? 'no' : 'no square'} picture; at most ${num(limits.columns)} are read, so keep fewer columns or average neighbors`;
}

/**
 * What items of this shape are: one number or a list of them, a picture [height, width], or one in color with the
 * channels last or first; anything else is taken as a list, or as the picture that is wanted. Says in a half-sentence why they cannot be read.
 */
export function layoutOf(shape: readonly number[], wanted?: ReadOptions['shape']): Layout | string {
  const length = shape.reduce((product, extent) => product * extent, 1);
  if (length === 0) return 'its items hold no numbers; an item needs at least one';
  if (!(length <= limits.itemLength))
    return `an item has ${num(length)} numbers; at most ${num(limits.itemLength)} are read, so save smaller pieces of it`;
  // An extent of 1 in front of a picture, as in [1, 28, 28], is a single channel.
  const [a = 1, b = 1, c = 1] = shape;
  if (shape.length === 2 && a > 1 && b > 1) return picture(b, a);
  if (shape.length === 3 && a > 1 && b > 1 && isColor(c)) return picture(b, a, c, false);
  if (shape.length === 3 && b > 1 && c > 1 && isColor(a)) return picture(c, b, a, true);
  return row(length, wanted);
}

/** The brightness of each pixel: of colors 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), whatever a fourth channel says. */
export function grey(values: Float64Array, { width, height, channels, first }: Layout): Float64Array {
  if (channels === 1) return values;
  const pixels = width * height;
  const [step, next] = first ? [1, pixels] : [channels, 1];
  return Float64Array.from(
    { length: pixels },
    (_, i) => 0.299 * values[i * step]! + 0.587 * values[i * step + next]! + 0.114 * values[i * step + 2 * next]!,
  );
}
