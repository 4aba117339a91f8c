import { setValues } from '../../state/page.ts';
import { pathFilm } from '../../state/playback.ts';
import { type Playback, usePlayer } from '../../state/usePlayback.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';

/** Takes q to the posterior, sixty steps a second. */
export function useClimb(values: LadderValues): Playback {
  const { start, ...play } = usePlayer(Object.values(params));
  return {
    ...play,
    start: () => {
      const path = climb(values);
      start(pathFilm(path.length, 60, (at) => setValues(path[at] ?? {})));
    },
  };
}
