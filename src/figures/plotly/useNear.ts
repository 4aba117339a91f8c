import { useEffect, useState, type RefObject } from 'react';

/** Whether an element has come within `margin` of what the reader sees, or holds the focus; stays true from then on. */
export function useNear(ref: RefObject<Element | null>, margin = '500px'): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || near) return undefined;
    const arrive = (): void => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && arrive(), {
      rootMargin: margin,
    });
    observer.observe(element);
    element.addEventListener('focusin', arrive);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', arrive);
    };
  }, [ref, near, margin]);
  return near;
}
