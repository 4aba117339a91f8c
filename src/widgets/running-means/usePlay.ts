import { useEffect, useRef, useState } from 'react';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { params } from './params.ts';

const { key, min, max } = params.n;
/** Seconds that the whole axis takes, from one draw to the last. */
const length = 15;

/** A run along the axis of n that the reader can start and stop. */
export interface Play {
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Runs n from where it stands, or from one draw if it stands at the end; where the reader asks for less motion, in one step. */
export function usePlay(n: number): Play {
  const frame = useRef(0);
  const [running, setRunning] = useState(false);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
    endGesture();
  };
  const start = (): void => {
    cancelAnimationFrame(frame.current);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setValues({ [key]: max });
      return;
    }
    const from = Math.log(n < max ? n : min);
    const began = performance.now();
    let left = n;
    beginGesture();
    setRunning(true);
    const step = (now: number): void => {
      // Another value than was left there means that the reader has taken over.
      if (page.getState().values[key] !== left) {
        stop();
        return;
      }
      const part = Math.max(0, now - began) / 1000 / length;
      setValues({ [key]: Math.exp(from + part * Math.log(max / min)) });
      left = Number(page.getState().values[key]);
      if (left < max) frame.current = requestAnimationFrame(step);
      else stop();
    };
    frame.current = requestAnimationFrame(step);
  };
  return { running, start, stop };
}
