import { useState } from 'react';
import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import type { Normal } from '../../math/normal.ts';
import { page, setValues } from '../../state/page.ts';
import { pathFilm } from '../../state/playback.ts';
import { type Playback, usePlayer } from '../../state/usePlayback.ts';
import { climb as pathOf } from './climb.ts';
import { params } from './params.ts';
import { withinReach, type MapValues } from './scene.ts';

/** A climb that the reader can start, watch, stop, and take by single steps. */
export interface Climb extends Playback {
  /** Where the last climb went, oldest first; empty once the model is another one. */
  readonly trail: readonly Normal[];
  readonly step: () => void;
}

/** Gradient steps a second: few enough to see each. */
const pace = 14;

const watched = Object.values(params);

/** What the page holds, which is what was put there, rounded; anything else means that q was moved since. */
const held = (): string => {
  const { values } = page.getState();
  return watched.map(({ key }) => values[key]).join(' ');
};

/** A walk, the model it belongs to, and what the page held at its last step. */
interface Walk {
  readonly model: string;
  readonly trail: readonly Normal[];
  readonly at: string;
}

/** Walks q uphill on its ELBO. */
export function useClimb(values: MapValues): Climb {
  const { start, ...play } = usePlayer(watched);
  const [walk, setWalk] = useState<Walk>();
  const model = linearModelOf(values);
  const q = linearQOf(values);
  const name = [model.w, model.b, model.std, values.observed].join(' ');
  const pathFrom = (from: Normal): readonly Normal[] => pathOf(model, values.observed, from, withinReach);
  const show = (trail: readonly Normal[]): void => {
    const last = trail.at(-1);
    if (last) setValues({ [params.meanQ.key]: last.mean, [params.stdQ.key]: last.std });
    setWalk({ model: name, trail, at: held() });
  };
  return {
    ...play,
    trail: walk?.model === name ? walk.trail : [],
    start: () => {
      const path = pathFrom(q);
      start(pathFilm(path.length, pace, (at) => show(path.slice(0, at + 1))));
    },
    step: () => {
      play.stop();
      // A walk goes on from where it really stands; the page holds its place rounded.
      const before = walk && walk.at === held() ? walk.trail : [q];
      const [, next] = pathFrom(before.at(-1) ?? q);
      if (next) show([...before, next]);
    },
  };
}
