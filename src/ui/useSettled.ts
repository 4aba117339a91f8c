import { useEffect, useRef, useState, type RefObject } from 'react';

/** How long a figure must be at rest before it speaks, in milliseconds. */
const rest = 1200;

/**
 * The text to speak: empty at first, then the latest `text` once it has not changed for a while. Says nothing
 * about a figure in which the reader is not, so that of several figures with one parameter only one speaks.
 */
export function useSettled(text: string, within: RefObject<HTMLElement | null>): string {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current && said === '') return undefined;
    const timer = setTimeout(() => {
      if (within.current?.contains(document.activeElement)) setSaid(text);
    }, rest);
    return () => clearTimeout(timer);
  }, [text, said, within]);
  return said;
}
