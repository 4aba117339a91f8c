/** A run of lines of one file, counted from 1, each as highlighted HTML. Links in it start with `~/`, the site's root. */
export interface Chunk {
  readonly from: number;
  readonly lines: readonly string[];
}

/** What one file adds to the explanation of a line. */
export interface Excerpt {
  readonly path: string;
  /** The expression of the line itself, or what it calls. */
  readonly role: 'line' | 'called';
  /** Of a line, first its value, then what it gives away; of what it calls, in the order of the file. */
  readonly chunks: readonly Chunk[];
}

/** A file as a page shows it. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** The file of its tests, and for a file of tests the one it is about, where there is one with a page. */
  readonly beside: readonly string[];
  readonly importedBy: readonly string[];
}

/** The statements that a file of property tests holds against random cases. */
export interface Statements {
  readonly path: string;
  readonly titles: readonly string[];
}

/** The project's own source, read while the site is built. */
export interface Sources {
  /** Every file that has a page, in order. */
  readonly paths: readonly string[];
  /** Throws `RangeError` for a file without a page. */
  file(path: string): SourceFile;
  /** The code that evaluates line `index` of a chain; throws `RangeError` where no file declares that chain. */
  excerpts(chain: string, index: number): readonly Excerpt[];
  statements(): readonly Statements[];
}
