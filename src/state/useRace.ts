import { useSyncExternalStore } from 'react';
import { race, type Race } from './race.ts';

/** The race as it is known now. */
export function useRace(): Race {
  return useSyncExternalStore(race.store.subscribe, race.store.getState, race.store.getInitialState);
}
