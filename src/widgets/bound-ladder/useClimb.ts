import { useEffect, useRef, useState } from 'react';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { climb } from './climb.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';

/** What the page holds; anything but what was put there means that the reader has taken over. */
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

/** Takes q to the posterior, sixty steps a second, or at once where the reader asks for less motion. */
export function useClimb(values: LadderValues): Climb {
  const frame = useRef(0);
  const [running, setRunning] = useState(false);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
    endGesture();
  };
  const start = (): void => {
    const path = climb(values);
    const last = path.length - 1;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setValues(path[last] ?? {});
      return;
    }
    let at = -1;
    let left = held();
    const began = performance.now();
    beginGesture();
    setRunning(true);
    const frameOf = (now: number): void => {
      if (at >= last || held() !== left) {
        stop();
        return;
      }
      // A slow page shows fewer of the same steps, in the same time.
      at = Math.min(last, Math.max(at + 1, Math.round(((now - began) * 60) / 1000)));
      setValues(path[at] ?? {});
      left = held();
      frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, start, stop };
}
