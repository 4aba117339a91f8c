import type { ReactNode } from 'react';
import { BookLinks } from './book/BookLinks.tsx';
import type { Chapter } from './chapters.ts';
import { Sketch } from './Sketch.tsx';
import { Settings, StateTools } from './Tools.tsx';

interface HomePageProps {
  readonly chapters: readonly Chapter[];
  readonly questions: Readonly<Record<string, readonly string[]>>;
  /** The living figure of the first screen. */
  readonly children: ReactNode;
}

/** The front page: what this is, something to drag, and the way in. */
export function HomePage({ chapters, questions, children }: HomePageProps) {
  const [first] = chapters;
  return (
    <>
      <a className="skip" href="#lessons">
        Skip to the lessons
      </a>
      <div className="home">
        <header className="home-bar">
          <nav aria-label="Site" className="row">
            <a href="#lessons">Lessons</a> <a href="./laboratory/">Laboratory</a> <a href="./search/">Search</a>{' '}
            <a href="./how-we-know/">How we know</a>
          </nav>
          <StateTools />
          <Settings place="home" />
        </header>
        <main id="main" tabIndex={-1}>
          <div id="notices" className="notices" role="status" />
          <div className="first-screen">
            <div className="first-words">
              <h1>ELBO Room</h1>
              <p className="lead">
                Ten lessons on generative models and variational inference, in which every formula has its number beside
                it, and every number can be moved.
              </p>
              <p className="row">
                {first && (
                  <a className="btn" href={`./${first.slug}/`}>
                    Open lesson {first.number}
                  </a>
                )}
                <a className="quiet" href="#lessons">
                  See all lessons
                </a>
                <a className="quiet" href="./teach/">
                  Teach with this
                </a>
              </p>
              <p>
                <a id="go-on" href="#lessons" hidden>
                  Go on where you were
                </a>
              </p>
            </div>
            <div className="first-figure">{children}</div>
          </div>
          <section id="lessons" className="lesson-list" aria-label="Lessons">
            <ol>
              {chapters.map((chapter) => (
                <li key={chapter.folder} data-written>
                  <span className="nr">{chapter.number}</span>
                  <Sketch name={chapter.slug} />
                  <div>
                    <h2>
                      <a href={`./${chapter.slug}/`}>{chapter.short}</a>
                    </h2>
                    <p>{chapter.summary}</p>
                  </div>
                  <span className="dot" data-questions={questions[chapter.folder]?.join(' ')}>
                    <span className="vh" />
                  </span>
                </li>
              ))}
            </ol>
          </section>
          <BookLinks root="./" />
          <p className="colophon">
            <a href="./how-we-know/">How we know</a> that the numbers are right. Text CC BY 4.0, code MIT. A static
            site: no account, no server, nothing you do here leaves your device.
          </p>
        </main>
      </div>
    </>
  );
}
