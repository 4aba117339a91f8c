import { setValues } from '../../state/page.ts';
import { pathFilm } from '../../state/playback.ts';
import { type Playback, usePlayer } from '../../state/usePlayback.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import { encoderOf, type GapValues } from './values.ts';

/** Walks q uphill on its ELBO, sixty steps a second. */
export function useClimb(values: GapValues): Playback {
  const { start, ...play } = usePlayer(Object.values(params));
  return {
    ...play,
    start: () => {
      const path = climb(values, encoderOf(values));
      start(
        pathFilm(path.length, 60, (at) => {
          const q = path[at];
          if (q) setValues({ [params.encoderMean.key]: q.mean, [params.encoderStd.key]: q.std });
        }),
      );
    },
  };
}
