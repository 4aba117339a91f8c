import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How long the people take from one order to the other, in milliseconds. */
const walk = 1400;

/**
 * How far the people have come from the order by condition (0) to the order by test (1). They walk when the order
 * changes, from wherever they are. They are there at once where the reader asks for less motion, or opens a link.
 */
export function useResort(sortBy: 'condition' | 'test'): number {
  const goal = sortBy === 'test' ? 1 : 0;
  const [onTheWay, setOnTheWay] = useState<number>();
  const place = useRef(goal);
  // What a link asks for is known right after the first drawing, before this is true.
  const atRest = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      atRest.current = true;
    });
    return () => clearTimeout(timer);
  }, []);
  useLayoutEffect(() => {
    const from = place.current;
    if (from === goal) return undefined;
    if (!atRest.current || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      place.current = goal;
      return undefined;
    }
    let frame = 0;
    let began: number | undefined;
    const step = (time: number): void => {
      began ??= time;
      const part = Math.min(1, (time - began) / (walk * Math.abs(goal - from)));
      place.current = part === 1 ? goal : from + (goal - from) * part;
      setOnTheWay(part === 1 ? undefined : place.current);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    setOnTheWay(from);
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [goal]);
  return onTheWay ?? goal;
}
