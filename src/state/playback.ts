import type { NumberParam } from '../notebook/param.ts';
import { beginGesture, endGesture, page, setValues } from './page.ts';

/** Puts on the page what stands there so many seconds after the start, at Infinity the end; says whether more comes. */
export type Film = (seconds: number) => boolean;

/** Plays films on the page, one at a time. */
export interface Player {
  /** Plays from the beginning, each showing a part of one change to undo; or shows the end where less motion is asked for. */
  readonly start: (film: Film) => void;
  readonly stop: () => void;
  /** Stops, if a film runs, without a word. */
  readonly leave: () => void;
}

/**
 * A player that stops at the end of a film, and where one of the parameters under these keys is not as the film left it:
 * the reader has taken over. `onRunning` hears when a film begins and stops.
 */
export function createPlayer(keys: readonly string[], onRunning: (running: boolean) => void): Player {
  let frame: number | undefined;
  const held = (): string => {
    const { values } = page.getState();
    return keys.map((key) => values[key]).join(' ');
  };
  const cut = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  const stop = (): void => {
    cut();
    onRunning(false);
    endGesture();
  };
  const start = (film: Film): void => {
    if (frame !== undefined) stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      film(Infinity);
      return;
    }
    const began = performance.now();
    beginGesture();
    onRunning(true);
    const goOn = (seconds: number): void => {
      if (!film(seconds)) {
        stop();
        return;
      }
      // The page holds what was put there, rounded.
      const left = held();
      frame = requestAnimationFrame((now) => {
        if (held() === left) goOn(Math.max(0, now - began) / 1000);
        else stop();
      });
    };
    goOn(0);
  };
  const leave = (): void => {
    if (frame === undefined) return;
    cut();
    endGesture();
  };
  return { start, stop, leave };
}

/** The film of a path of so many states, `pace` a second however many frames the page shows; `show` puts one there. */
export function pathFilm(length: number, pace: number, show: (at: number) => void): Film {
  let shown = -1;
  return (seconds) => {
    const at = Math.min(length - 1, Math.floor(pace * seconds));
    if (at > shown) show((shown = at));
    return at < length - 1;
  };
}

/** The way of one number. */
export interface Way {
  /** Where it stands now; the way goes on from there, and begins again where none of it is left. */
  readonly now: number;
  readonly from: number;
  readonly to: number;
  /** Where it is so many seconds after it stood at `first`, were there no end. */
  readonly at: (first: number, seconds: number) => number;
}

/** The film of one number. Shown at once, it goes to the end, and from the end back to where it began. */
export function numberFilm({ key }: NumberParam, { now, from, to, at }: Way): Film {
  const isOver = to < from ? now <= to : now >= to;
  const first = isOver ? from : now;
  return (seconds) => {
    const reached = at(first, seconds);
    const next = to < from ? Math.max(to, reached) : Math.min(to, reached);
    setValues({ [key]: seconds === Infinity && isOver ? from : next });
    return next !== to;
  };
}

/** Steps taken after so many seconds at a pace, in steps a second, that doubles each second: a long run ends soon. */
export const quickening = (pace: number, seconds: number): number => Math.floor((pace * (2 ** seconds - 1)) / Math.LN2);
