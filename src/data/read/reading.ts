/** The reader's own data, as read: a table of items with what is known about each. */
export interface Table {
  readonly count: number;
  /** Numbers per item; `width` × `height`. */
  readonly features: number;
  readonly width: number;
  /** 1 where an item is a curve or a row of a table; otherwise an item is a picture, row by row from the top. */
  readonly height: number;
  /** `count` × `features`, row by row; pictures between 0 and 1, everything else in the file's own units. */
  readonly x: Float32Array;
  /** The file's numbers that became 0 and 1 in pictures. */
  readonly ink?: readonly [low: number, high: number];
  /** The class of each item, 0 … `labelNames.length` − 1. */
  readonly labels?: Uint8Array;
  readonly labelNames?: readonly string[];
  /** Numbers that belong to an item and are not trained on, by name, `count` values each. */
  readonly factors: Readonly<Record<string, Float32Array>>;
  /** The names of the features where the file names them. */
  readonly columns?: readonly string[];
  /** The names of the items where they have any. */
  readonly names?: readonly string[];
  /** Items in the file, of which these were kept. */
  readonly total: number;
  /** Which items of the file these are, rising from 0. */
  readonly kept: Uint32Array;
  /** What was done to the data on the way, a sentence each. */
  readonly notes: readonly string[];
}

/** Why something cannot be read, and what to do about it, in a sentence or two. */
export interface Problem {
  readonly kind: 'problem';
  readonly message: string;
}

/** An array of an archive. */
export interface ArrayInfo {
  readonly name: string;
  readonly shape: readonly number[];
  /** The type as NumPy writes it, such as `<f4`. */
  readonly type: string;
}

/** How a sheet of pictures is cut: into so many tiles, or into tiles of so many pixels. */
export type Cut =
  | { readonly rows: number; readonly columns: number }
  | { readonly tileWidth: number; readonly tileHeight: number };

/** Something only the reader knows; asking again with the answer in the options reads the file. */
export type Question =
  /** Which array holds the items: `options.array`. */
  | {
      readonly kind: 'question';
      readonly about: 'array';
      readonly message: string;
      readonly arrays: readonly ArrayInfo[];
    }
  /** How the sheet is cut: `options.cut`; `guesses` divide it evenly, the likeliest first. */
  | {
      readonly kind: 'question';
      readonly about: 'cut';
      readonly message: string;
      readonly width: number;
      readonly height: number;
      readonly guesses: readonly Cut[];
    }
  /** Labels came alone: choose the items' file together with them. */
  | { readonly kind: 'question'; readonly about: 'items'; readonly message: string; readonly count: number };

/** What came of reading. */
export type Reading = { readonly kind: 'table'; readonly table: Table } | Question | Problem;

/** A decoded picture: `width` × `height` pixels of four bytes (red, green, blue, alpha), row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** Turns the bytes of a PNG or JPEG into pixels; rejects where it cannot. */
export type DecodeImage = (file: Blob) => Promise<Raster>;

/** What the reader may say about the data; everything has a sensible default. */
export interface ReadOptions {
  /** Decides which items are read where there are too many. */
  readonly seed: number;
  /** Of an archive: the array with the items. */
  readonly array?: string;
  /** Of an archive: the array with the labels; null for none. */
  readonly labelArray?: string | null;
  /** Of a table: the column of labels or of a number that colors the items, by name; null for none; guessed when absent. */
  readonly labelColumn?: string | null;
  /** Of a table: whether the first row holds names; guessed when absent. */
  readonly header?: boolean;
  /** Of a table: what becomes of a row with missing values; it is dropped when absent. */
  readonly missing?: 'drop' | 'impute';
  /** Of one picture file: how it is cut. */
  readonly cut?: Cut;
  /** Of rows of numbers: whether they are rows, or pictures of so many pixels; guessed when absent. */
  readonly shape?: 'rows' | { readonly width: number; readonly height: number };
  /** Of sound: samples in a window, 128 when absent. */
  readonly window?: number;
  /** How pictures are decoded; without it they cannot be read. */
  readonly decodeImage?: DecodeImage;
}

/** A problem in these words. */
export const problem = (message: string): Problem => ({ kind: 'problem', message });

/** Whether something is a problem instead of what was asked for. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';
