import { useSyncExternalStore } from 'react';
import { drawn, type DrawnItems } from './ownDataDrawn.ts';

/** What was drawn so far. */
export const useDrawn = (): DrawnItems => useSyncExternalStore(drawn.subscribe, drawn.getState, drawn.getInitialState);
