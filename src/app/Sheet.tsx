import type { ReactNode } from 'react';
import { BookLinks } from './book/BookLinks.tsx';
import { Settings, StateTools } from './Tools.tsx';

interface SheetProps {
  readonly root: string;
  /** Whether the page has a state that can be undone and linked. */
  readonly state?: boolean;
  /** Whether the text stands in a column with room for notes beside it. */
  readonly prose?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page that is no lesson: the way home, the settings, and the text. */
export function Sheet({ root, state = false, prose = false, children }: SheetProps): ReactNode {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <div className="home plain-page">
        <header className="home-bar">
          <a className="mark" href={root}>
            ELBO Room
          </a>
          <nav aria-label="Site" className="row">
            <a href={`${root}#lessons`}>Lessons</a>
            <a href={`${root}laboratory/`}>Laboratory</a>
            <a href={`${root}how-we-know/`}>How we know</a>
            <a href={`${root}search/`}>Search</a>
          </nav>
          {state && <StateTools />}
          <Settings place="sheet" />
        </header>
        <main id="main" className={prose ? 'body' : undefined} data-root={root} tabIndex={-1}>
          <div id="notices" className="notices" role="status" />
          {children}
        </main>
        <footer>
          <BookLinks root={root} />
        </footer>
      </div>
    </>
  );
}
