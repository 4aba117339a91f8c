import type { ReactNode } from 'react';

interface HeldProps {
  readonly className: string;
  /** What the server writes; never given in the browser. */
  readonly still: ReactNode;
  /** What the browser shows once it has it; null keeps the server's. */
  readonly live: ReactNode;
}

/** A place that keeps the page's own HTML until its live part has arrived, so that the data behind it need not come with the page. */
export function Held({ className, still, live }: HeldProps) {
  if (live !== null) {
    return (
      <div key="live" className={className}>
        {live}
      </div>
    );
  }
  if (import.meta.env.SSR) {
    return (
      <div key="still" className={className} suppressHydrationWarning>
        {still}
      </div>
    );
  }
  // React leaves the HTML of such an element alone when it comes alive, whatever it holds.
  return <div key="still" className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
