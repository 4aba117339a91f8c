/** The readers of typed formulas; they arrive with the parser, when the first formula is asked for. */
export type Readers = typeof import('./readers.ts').readers;

/** What is known of the readers: not asked for or on their way, here, or lost. */
type Standing = Readers | 'lost' | undefined;

let standing: Standing;
let arriving: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** The readers if they are here. */
export const readersNow = (): Standing => standing;

/** Calls `listener` when the readers arrive or are lost; the function it gives ends that. */
export function onReaders(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches the readers once; after a failure, again. Never rejects. */
export function fetchReaders(): Promise<void> {
  arriving ??= import('./readers.ts')
    .then(
      ({ readers }) => {
        standing = readers;
      },
      () => {
        standing = 'lost';
        arriving = undefined;
      },
    )
    .then(() => listeners.forEach((listener) => listener()));
  return arriving;
}
