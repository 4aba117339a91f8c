import { useEffect, useRef, useState } from 'react';
import type { Normal } from '../../math/normal.ts';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { climb as pathOf } from './climb.ts';
import { params } from './params.ts';
import { bellOf, withinReach, type FamilyValues } from './values.ts';

/** A climb that the reader can start, watch and stop. */
export interface Climb {
  readonly running: boolean;
  /** Where the last climb went, oldest first; empty once the model is another one. */
  readonly trail: readonly Normal[];
  readonly start: () => void;
  readonly stop: () => void;
}

/** Gradient steps a second: few enough to see each. */
const pace = 20;

/** What the page holds, which is what was put there, rounded; anything else means that the reader has taken over. */
const held = (): string => {
  const { values } = page.getState();
  return [params.squareX, params.squareNoise, params.familyMean, params.familyStd]
    .map(({ key }) => values[key])
    .join(' ');
};

/** Walks q uphill on its ELBO, so many steps a second, or at once where the reader asks for less motion. */
export function useClimb(values: FamilyValues): Climb {
  const frame = useRef(0);
  const [running, setRunning] = useState(false);
  const [walk, setWalk] = useState<{ readonly model: string; readonly trail: readonly Normal[] }>();
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const model = `${values.squareX} ${values.squareNoise}`;
  const show = (trail: readonly Normal[]): void => {
    const last = trail.at(-1);
    if (last) setValues({ [params.familyMean.key]: last.mean, [params.familyStd.key]: last.std });
    setWalk({ model, trail });
  };
  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
    endGesture();
  };
  const start = (): void => {
    stop();
    const path = pathOf(values, bellOf(values), withinReach);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(path);
      return;
    }
    let at = 0;
    let left = held();
    const began = performance.now();
    beginGesture();
    setRunning(true);
    const frameOf = (now: number): void => {
      if (at >= path.length - 1 || held() !== left) {
        stop();
        return;
      }
      const next = Math.min(path.length - 1, Math.floor(((now - began) * pace) / 1000));
      if (next > at) {
        at = next;
        show(path.slice(0, at + 1));
        left = held();
      }
      frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, trail: walk?.model === model ? walk.trail : [], start, stop };
}
