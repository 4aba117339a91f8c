import type { ReactNode } from 'react';
import { Tex } from './Tex.tsx';

/** A side note: in the margin on a wide page, in the text on a narrow one. Without a script, like all of this file. */
export function Note({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <aside className="note" role="note">
      {children}
    </aside>
  );
}

interface SlipProps {
  /** Its place on the page; pages of prose number theirs. */
  readonly id?: string;
  /** What the lecture notes print, in TeX. */
  readonly printed: string;
  /** What it should say, in TeX. */
  readonly correct: string;
  /** The number that exposes it. */
  readonly children?: ReactNode;
}

/** A margin note on a slip in the lecture notes: what is printed, what is correct, and the number that tells. */
export function Slip({ id, printed, correct, children }: SlipProps): ReactNode {
  return (
    <aside id={id} className="note slip" role="note" aria-label="Slip in the notes">
      <p className="slip-title">
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <path d="M1.5 11.5L11.5 1.5M3 3.2l7 7" stroke="currentColor" strokeWidth="1.3" fill="none" />
        </svg>
        Slip in the notes
      </p>
      <dl>
        <dt>printed</dt>
        <dd>
          <del>
            <Tex tex={printed} />
          </del>
        </dd>
        <dt>correct</dt>
        <dd>
          <Tex tex={correct} />
        </dd>
      </dl>
      {children}
    </aside>
  );
}

/** What a reader should keep of a lesson. */
export function Summary({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <section className="summary" aria-label="To keep">
      <p className="k">To keep</p>
      {children}
    </section>
  );
}

/** An invisible place in the prose where a statement of the syllabus stands, for links such as `#S24`. */
export function At({ id }: { readonly id: string }): ReactNode {
  return <span id={id} className="at" />;
}
