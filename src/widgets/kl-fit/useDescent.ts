import { useEffect, useRef, useState } from 'react';
import type { Mixture } from '../../math/mixture.ts';
import type { Normal } from '../../math/normal.ts';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
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

const put = ({ mean, std }: Normal): void => setValues({ [params.fitMean.key]: mean, [params.fitStd.key]: std });

/** What the page holds, which is what was put there, rounded; anything else means that the reader has taken over. */
const held = (): string => {
  const { values } = page.getState();
  return `${values[params.fitMean.key]} ${values[params.fitStd.key]}`;
};

/** Descends from where q stands, a step a frame, or at once where the reader asks for less motion. */
export function useDescent(values: FitValues, p: Mixture): Descent {
  const frame = useRef(0);
  const [running, setRunning] = useState<Direction>();
  const [walk, setWalk] = useState<{ readonly target: Mixture; readonly trail: readonly Normal[] }>();

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(undefined);
    endGesture();
  };
  const start = (direction: Direction): void => {
    cancelAnimationFrame(frame.current);
    let q = fitOf(values);
    let trail: readonly Normal[] = [q];
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      q = descend(direction, p, q);
      setWalk({ target: p, trail: [...trail, q] });
      put(q);
      return;
    }
    const slopeAt = slopeFor(direction, p);
    let left = held();
    beginGesture();
    setRunning(direction);
    let last = performance.now();
    const frameOf = (now: number): void => {
      // A slow page shows fewer frames of the same walk, in the same time.
      const steps = Math.min(8, Math.max(1, Math.round((now - last) / (1000 / 60))));
      last = now;
      const before = trail.length;
      for (let k = 0; k < steps && held() === left; k++) {
        const next = descentStep(direction, slopeAt, q, stride);
        if (!next) break;
        q = next;
        trail = [...trail, q];
      }
      if (trail.length === before) {
        stop();
        return;
      }
      put(q);
      left = held();
      setWalk({ target: p, trail });
      frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, trail: walk?.target === p ? walk.trail : [], start, stop };
}
