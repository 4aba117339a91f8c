import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { Chapter } from './chapters.ts';
import { Sheet } from './Sheet.tsx';
import type { LessonProse } from './site.ts';

interface NotesPageProps {
  readonly chapter: Chapter;
  readonly prose: LessonProse;
}

/** Notes write their links as a lesson would, from one folder up. */
function LinkFromLesson({ href = '', children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>): ReactNode {
  return (
    <a {...rest} href={href.startsWith('../') ? `../${href}` : href}>
      {children}
    </a>
  );
}

/** What a lecturer says aloud with a lesson: timings, demonstrations and prepared states, on a page of its own. */
export function NotesPage({ chapter, prose: Prose }: NotesPageProps): ReactNode {
  return (
    <Sheet root="../../" prose>
      <p className="kicker">
        Notes for the lecturer · <a href="../">lesson {chapter.number}</a>
      </p>
      <h1>{chapter.short}</h1>
      <Prose.default components={{ a: LinkFromLesson }} />
    </Sheet>
  );
}
