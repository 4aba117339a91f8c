import type { ReactNode } from 'react';
import { Settings, StateTools } from '../Tools.tsx';

/** The frame of the laboratory: the way home, its name and the settings on one line, and the screen for the rest. */
export function LaboratoryPage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the laboratory
      </a>
      <div className="lab-page">
        <header className="lab-bar">
          <a className="mark" href="../">
            ELBO Room
          </a>
          <h1>The laboratory</h1>
          <nav aria-label="Site" className="row">
            <a href="../#lessons">Lessons</a>
            <a href="../how-we-know/">How we know</a>
          </nav>
          <StateTools />
          <Settings place="laboratory" />
        </header>
        <main id="main" tabIndex={-1}>
          <div id="notices" className="notices" role="status" />
          {children}
        </main>
      </div>
    </>
  );
}
