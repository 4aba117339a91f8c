import type { ReactNode } from 'react';
import type { Chapter } from '../chapters.ts';
import { Sheet } from '../Sheet.tsx';
import type { Demo } from './demosOf.ts';

/** What a lecturer needs to know of a lesson. */
export interface Taught {
  readonly chapter: Chapter;
  readonly minutes: number;
  readonly hasNotes: boolean;
  readonly demos: readonly Demo[];
}

function Lesson({ taught: { chapter, minutes, hasNotes, demos } }: { readonly taught: Taught }): ReactNode {
  return (
    <section aria-labelledby={chapter.slug}>
      <h2 id={chapter.slug}>
        {chapter.number}. {chapter.short}
      </h2>
      <p className="facts">
        About {minutes} minutes · <a href={`../${chapter.slug}/`}>the lesson</a>
        {hasNotes && (
          <>
            {' '}
            · <a href={`../${chapter.slug}/notes/`}>what to say and when, what students get wrong, what they ask</a>
          </>
        )}
      </p>
      {demos.map(({ figure, html }) => (
        <div key={figure} className="demo">
          <h3>{figure}</h3>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </section>
  );
}

/** What each lesson shows in 90 seconds, figure by figure, with links to the prepared states. */
export function TeachPage({ lessons }: { readonly lessons: readonly Taught[] }): ReactNode {
  return (
    <Sheet root="../" prose>
      <h1>Teach with this</h1>
      <p className="book-lead">
        Each figure below has a demonstration of 90 seconds. The links set the stage: each opens the lesson at the
        figure, with its numbers in place. The pictures are alive: drag on from there. On a projector choose “Projector”
        in the settings. Predictions stay closed until they are answered: read the question aloud, take a vote, and
        answer for the room.
      </p>
      <nav aria-label="Lessons on this page">
        <ul className="teach-contents">
          {lessons.map(({ chapter }) => (
            <li key={chapter.folder}>
              <a href={`#${chapter.slug}`}>
                {chapter.number} {chapter.short}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lessons.map((taught) => (
        <Lesson key={taught.chapter.folder} taught={taught} />
      ))}
      <p>
        <a href="../figures/">All figures</a>, each alone on a page, and <a href="../slips/">nineteen slips</a> to find
        before you look.
      </p>
    </Sheet>
  );
}
