import { useEffect, useMemo, useState } from 'react';
import { createPaths, type Paths } from './paths.ts';
import type { Source } from './source.ts';

/** So many draws of each path are taken at once; the rest follows in slices, so that no frame is late. */
export const firstDraws = 400;
/** Draws of each path between two looks at the clock, and how long one slice may take, in milliseconds. */
const stride = 100;
const slice = 7;

/** The running means of a source, drawn on towards n frame by frame. */
export function usePaths(source: Source, seed: number, n: number): Paths {
  const paths = useMemo(() => createPaths(source, seed), [source, seed]);
  // Other paths may have come just as far: what is counted is the slices, so that each is shown.
  const [, setSlices] = useState(0);
  paths.extend(Math.min(n, firstDraws));
  useEffect(() => {
    if (paths.drawn() >= n) return undefined;
    const draw = (): void => {
      const end = performance.now() + slice;
      do paths.extend(Math.min(n, paths.drawn() + stride));
      while (paths.drawn() < n && performance.now() < end);
      setSlices((count) => count + 1);
      if (paths.drawn() < n) frame = requestAnimationFrame(draw);
    };
    let frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [paths, n]);
  return paths;
}
