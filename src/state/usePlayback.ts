import { useEffect, useState } from 'react';
import type { NumberParam, Param } from '../notebook/param.ts';
import { createPlayer, numberFilm, type Film, type Way } from './playback.ts';

/** What a button that plays something needs to know and to do. */
export interface Playback {
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Plays films on the page until they end, the reader changes one of these parameters, or the component leaves. */
export function usePlayer(
  watched: readonly Param[],
): Omit<Playback, 'start'> & { readonly start: (film: Film) => void } {
  const [running, setRunning] = useState(false);
  const [player] = useState(() => {
    const keys = watched.map(({ key }) => key);
    return createPlayer(keys, setRunning);
  });
  useEffect(() => player.leave, [player]);
  return { running, start: player.start, stop: player.stop };
}

/** Plays one number along its way; the reader takes over by changing it. */
export function usePlayback(param: NumberParam, way: Way): Playback {
  const { running, start, stop } = usePlayer([param]);
  return { running, start: () => start(numberFilm(param, way)), stop };
}
