import { useSyncExternalStore } from 'react';
import { progress, type Answer } from './progress.ts';

/** What is remembered of a question; undefined on the server, at first render, and when nothing is. */
export function useAnswer(id: string): Answer | undefined {
  return useSyncExternalStore(
    progress.subscribe,
    () => progress.getState().answers[id],
    () => undefined,
  );
}
