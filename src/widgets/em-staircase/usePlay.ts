import { useEffect, useRef, useState } from 'react';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { params } from './params.ts';

const { key } = params.emStep;
/** Half-steps a second at first; each second the pace doubles, so that a long run ends soon. */
const pace = 3;

/** A run to the flat part of the staircase that the reader can start and stop. */
export interface Play {
  readonly running: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Takes half-steps from `from` to `end`; all at once where the reader asks for less motion. */
export function usePlay(from: number, end: number): Play {
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
      setValues({ [key]: end });
      return;
    }
    const began = performance.now();
    // From the end it begins again.
    const first = from < end ? from : 0;
    beginGesture();
    setValues({ [key]: first });
    let left: unknown = first;
    setRunning(true);
    const frameOf = (now: number): void => {
      // Another value than was left there means that the reader has taken over.
      if (page.getState().values[key] !== left) {
        stop();
        return;
      }
      const seconds = Math.max(0, now - began) / 1000;
      const taken = Math.floor((pace * (2 ** seconds - 1)) / Math.LN2);
      left = Math.min(end, first + taken);
      setValues({ [key]: Number(left) });
      if (left === end) stop();
      else frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, start, stop };
}
