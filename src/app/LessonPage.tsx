import type { ReactNode } from 'react';
import type { Lesson } from '../notebook/lesson.ts';
import { BookMenu } from './book/BookLinks.tsx';
import type { Chapter } from './chapters.ts';
import { Contents, type Heading } from './Contents.tsx';
import { Settings, StateTools } from './Tools.tsx';

interface LessonPageProps {
  readonly chapter: Chapter;
  readonly lesson: Lesson;
  readonly chapters: readonly Chapter[];
  readonly questions: Readonly<Record<string, readonly string[]>>;
  readonly headings: readonly Heading[];
  /** Whether there are notes for the lecturer. */
  readonly hasNotes: boolean;
  readonly children: ReactNode;
}

/** "needs lessons 3 and 4", with links to those that are written. */
function Needs({ lesson, chapters }: { readonly lesson: Lesson; readonly chapters: readonly Chapter[] }) {
  return lesson.needs.map((number, index) => {
    const chapter = chapters.find((other) => other.number === number);
    const before = index === 0 ? '' : index === lesson.needs.length - 1 ? ' and ' : ', ';
    return (
      <span key={number}>
        {before}
        {chapter?.written ? <a href={`../${chapter.slug}/`}>{number}</a> : number}
      </span>
    );
  });
}

/** The frame of a lesson: contents and tools at the left, prose and margin, the way on at the end. */
export function LessonPage({ chapter, lesson, chapters, questions, headings, hasNotes, children }: LessonPageProps) {
  const written = chapters.filter((other) => other.written);
  const place = written.findIndex((other) => other.folder === chapter.folder);
  const previous = written[place - 1];
  const next = written[place + 1];
  const contents = (
    <Contents chapters={chapters} current={chapter.folder} root="../" headings={headings} questions={questions} />
  );
  return (
    <>
      <a className="skip" href="#main">
        Skip to the lesson
      </a>
      <div className="page">
        <nav className="rail" aria-label="Contents">
          <a className="mark" href="../">
            ELBO Room
          </a>
          {contents}
          <div className="foot">
            <BookMenu root="../" />
            <StateTools />
            <Settings place="rail" />
          </div>
        </nav>
        <header className="bar">
          <a className="mark" href="../">
            ELBO Room
          </a>
          <span className="t">
            {chapter.number} {chapter.short}
          </span>
          <details className="menu r" data-menu>
            <summary>Contents</summary>
            <nav className="menu-body" aria-label="Contents">
              <BookMenu root="../" />
              {contents}
              <StateTools />
            </nav>
          </details>
          <Settings place="bar" />
        </header>
        <main
          id="main"
          className="body"
          tabIndex={-1}
          data-place={chapter.slug}
          data-place-name={`lesson ${chapter.number}, ${chapter.short}`}
        >
          <div id="notices" className="notices" role="status" />
          <p className="kicker">
            Lesson {chapter.number} · about {lesson.minutes} minutes
            {lesson.needs.length > 0 && (
              <>
                {' '}
                · needs lesson{lesson.needs.length > 1 ? 's' : ''} <Needs lesson={lesson} chapters={chapters} />
              </>
            )}
          </p>
          <h1>{lesson.title}</h1>
          {children}
          <nav className="next" aria-label="Previous and next lesson">
            <div>
              {previous && (
                <a href={`../${previous.slug}/`} rel="prev">
                  <span>Before this</span> {previous.number} {previous.short}
                </a>
              )}
            </div>
            <div>
              {next && (
                <a href={`../${next.slug}/`} rel="next">
                  <span>Next</span> {next.number} {next.short}
                </a>
              )}
            </div>
          </nav>
          <p className="colophon">
            Text CC BY 4.0, code MIT. Nothing you do here leaves your device. <a href="../">Front page</a> ·{' '}
            <a href="../laboratory/">Laboratory</a> · <a href="../how-we-know/">How we know</a>
            {hasNotes && (
              <>
                {' '}
                · <a href="./notes/">Notes for the lecturer</a>
              </>
            )}
          </p>
        </main>
      </div>
    </>
  );
}
