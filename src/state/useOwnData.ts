import { useSyncExternalStore } from 'react';
import { noOwnData, ownData, type OwnDataState } from './ownData.ts';

/** A part of what is known of the reader's own data; `select` must give the same object while nothing changed. */
export function useOwnData<T>(select: (state: OwnDataState) => T): T {
  return useSyncExternalStore(
    ownData.store.subscribe,
    () => select(ownData.store.getState()),
    () => select(noOwnData),
  );
}
