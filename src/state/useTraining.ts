import { useSyncExternalStore } from 'react';
import { training } from './training.ts';
import { nothing, type Training } from './trainingReports.ts';

/** A part of what is known of training; `select` must give the same object while nothing changed. The server knows nothing yet. */
export function useTraining<T>(select: (training: Training) => T): T {
  return useSyncExternalStore(
    training.store.subscribe,
    () => select(training.store.getState()),
    () => select(nothing),
  );
}
