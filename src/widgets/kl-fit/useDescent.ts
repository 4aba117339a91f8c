import { useState } from 'react';
import type { Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';
import { setValues } from '../../state/page.ts';
import type { Film } from '../../state/playback.ts';
import { usePlayer } from '../../state/usePlayback.ts';
import { descentStep, slopeFor, type Direction } from './descend.ts';
import { descend } from './rest.ts';
import { params } from './params.ts';
import { fitOf, type FitValues } from './target.ts';

/** The longest step, along the mean and along log std: sixty a second make a walk the eye can follow. */
const stride = 0.035;

/** A descent that the reader can start, watch and stop. */
export interface Descent {
  /** The direction that is descending now, if any. */
  readonly running: Direction | undefined;
  /** Where the last descent went, oldest first; empty for another target. */
  readonly trail: readonly Normal[];
  readonly start: (direction: Direction) => void;
  readonly stop: () => void;
}

/** Descends from where q stands, a step a frame. */
export function useDescent(values: FitValues, p: Mixture): Descent {
  const play = usePlayer([params.fitMean, params.fitStd]);
  const [direction, setDirection] = useState<Direction>();
  const [walk, setWalk] = useState<{ readonly target: Mixture; readonly trail: readonly Normal[] }>();

  const filmOf = (way: Direction): Film => {
    let q = fitOf(values);
    let trail: readonly Normal[] = [q];
    const go = (next: Normal): void => {
      q = next;
      trail = [...trail, q];
    };
    const slopeAt = slopeFor(way, p);
    let last = 0;
    return (seconds) => {
      const before = trail.length;
      // A slow page shows fewer frames of the same walk, in the same time.
      const steps = Math.min(8, Math.max(1, Math.round((seconds - last) * 60)));
      last = seconds;
      if (seconds === Infinity) go(descend(way, p, q));
      else
        for (let k = 0; k < steps; k++) {
          const next = descentStep(way, slopeAt, q, stride);
          if (!next) break;
          go(next);
        }
      if (trail.length === before) return false;
      setValues({ [params.fitMean.key]: q.mean, [params.fitStd.key]: q.std });
      setWalk({ target: p, trail });
      return seconds < Infinity;
    };
  };
  return {
    running: play.running ? direction : undefined,
    trail: walk?.target === p ? walk.trail : [],
    start: (way) => {
      setDirection(way);
      play.start(filmOf(way));
    },
    stop: play.stop,
  };
}
