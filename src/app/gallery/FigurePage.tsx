import type { ReactNode } from 'react';
import { Sheet } from '../Sheet.tsx';
import type { FigureEntry } from './figures.ts';

interface FigurePageProps {
  readonly entry: FigureEntry;
  readonly title: string;
  readonly children: ReactNode;
}

/** One figure alone, open at once, with the way to the lesson that explains it. */
export function FigurePage({ entry: { widget, chapter }, title, children }: FigurePageProps): ReactNode {
  return (
    <Sheet root="../../" state prose>
      <h1 className="vh">{title}</h1>
      <p className="kicker">
        One figure of{' '}
        <a href={`../../${chapter.slug}/#${widget}`}>
          lesson {chapter.number}, {chapter.short}
        </a>
      </p>
      {/* What a figure heads inside itself stands two levels below the page, as in a lesson. */}
      <h2 className="vh">The figure</h2>
      {children}
    </Sheet>
  );
}
