import { useState } from 'react';
import type { Normal } from '../../math/normal.ts';
import { setValues } from '../../state/page.ts';
import { pathFilm } from '../../state/playback.ts';
import { type Playback, usePlayer } from '../../state/usePlayback.ts';
import { climb as pathOf } from './climb.ts';
import { params } from './params.ts';
import { bellOf, withinReach, type FamilyValues } from './values.ts';

/** A climb that the reader can start, watch and stop. */
export interface Climb extends Playback {
  /** Where the last climb went, oldest first; empty once the model is another one. */
  readonly trail: readonly Normal[];
}

/** Gradient steps a second: few enough to see each. */
const pace = 20;

/** Walks q uphill on its ELBO. */
export function useClimb(values: FamilyValues): Climb {
  const { start, ...play } = usePlayer([params.squareX, params.squareNoise, params.familyMean, params.familyStd]);
  const [walk, setWalk] = useState<{ readonly model: string; readonly trail: readonly Normal[] }>();
  const model = `${values.squareX} ${values.squareNoise}`;
  return {
    ...play,
    trail: walk?.model === model ? walk.trail : [],
    start: () => {
      const path = pathOf(values, bellOf(values), withinReach);
      start(
        pathFilm(path.length, pace, (at) => {
          const q = path[at];
          if (q) setValues({ [params.familyMean.key]: q.mean, [params.familyStd.key]: q.std });
          setWalk({ model, trail: path.slice(0, at + 1) });
        }),
      );
    },
  };
}
