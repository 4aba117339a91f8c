/** A running server. */
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder as GitHub Pages would, on 127.0.0.1; port 0 takes a free one. */
export function servePages(options: {
  readonly folder: string;
  readonly port?: number;
  readonly prefix?: string;
  readonly workerPolicy?: string;
}): Promise<Serving>;
