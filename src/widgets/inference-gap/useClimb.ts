import { useEffect, useRef, useState } from 'react';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import { encoderOf, type GapValues } from './values.ts';

/** What the page holds, which is what was put there, rounded; anything else means that the reader has taken over. */
const held = (): string => {
  const { values } = page.getState();
  return Object.values(params)
    .map(({ key }) => values[key])
    .join(' ');
};

/** A climb that the reader can start, watch and stop. */
export interface Climb {
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Walks q uphill on its ELBO, a step a frame, or at once where the reader asks for less motion. */
export function useClimb(values: GapValues): Climb {
  const frame = useRef(0);
  const [running, setRunning] = useState(false);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
    endGesture();
  };
  const start = (): void => {
    const path = climb(values, encoderOf(values));
    const put = (at: number): void => {
      const q = path[at];
      if (q) setValues({ [params.encoderMean.key]: q.mean, [params.encoderStd.key]: q.std });
    };
    const last = path.length - 1;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      put(last);
      return;
    }
    let at = 0;
    let left = held();
    const began = performance.now();
    beginGesture();
    setRunning(true);
    const frameOf = (now: number): void => {
      if (at >= last || held() !== left) {
        stop();
        return;
      }
      // Sixty steps a second, however many frames a slow page shows.
      at = Math.min(last, Math.max(at + 1, Math.round(((now - began) * 60) / 1000)));
      put(at);
      left = held();
      frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, start, stop };
}
