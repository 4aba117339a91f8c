import { useEffect, useState, type RefObject } from 'react';

/** Whether the reader's pointer or focus has come to an element; stays true from then on. */
export function useVisited(ref: RefObject<HTMLElement | null>): boolean {
  const [visited, setVisited] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || visited) return undefined;
    const visit = (): void => setVisited(true);
    const signs = ['pointerenter', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) element.addEventListener(sign, visit);
    return () => {
      for (const sign of signs) element.removeEventListener(sign, visit);
    };
  }, [ref, visited]);
  return visited;
}
