import { useSyncExternalStore } from 'react';
import { otherRun, type Other } from './otherRun.ts';

/** The second run as it is known now. */
export function useOtherRun(): Other {
  return useSyncExternalStore(otherRun.store.subscribe, otherRun.store.getState, otherRun.store.getInitialState);
}
