import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A box for a formula that may be wider than the page: where it scrolls, the keyboard can reach and scroll it. */
export function Scroller({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reach = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': 'formula, scrolls sideways' } : {};
  return (
    <div ref={box} className={className} {...reach}>
      {children}
    </div>
  );
}
