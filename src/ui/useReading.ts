import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { fetchReaders, onReaders, type Readers, readersNow } from '../expression/load.ts';
import type { Fault } from '../expression/types.ts';

/** What a formula is read as. */
export type ReaderName = keyof Readers;

/** What comes of a formula read as `K`. */
export type ReadAs<K extends ReaderName> = NonNullable<ReturnType<Readers[K]>['read']>;

/** What is said where the part that reads formulas cannot be had. */
export const lost: Fault = { problem: 'The part of this page that reads formulas could not be loaded. Try again.' };

/** A formula read as `K`, or what is wrong with it; neither while the parser is on its way, or where none is asked for. */
export function useReading<K extends ReaderName>(
  name: K,
  typed: string | undefined,
): { readonly read?: ReadAs<K>; readonly fault?: Fault } {
  const readers = useSyncExternalStore(onReaders, readersNow, () => undefined);
  useEffect(() => {
    if (typed !== undefined) void fetchReaders();
  }, [typed]);
  return useMemo(() => {
    if (typed === undefined || readers === undefined) return {};
    if (readers === 'lost') return { fault: lost };
    return readers[name](typed) as { read?: ReadAs<K>; fault?: Fault };
  }, [name, typed, readers]);
}
