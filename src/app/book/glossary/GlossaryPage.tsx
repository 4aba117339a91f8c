import type { ReactNode } from 'react';
import { Prose } from '../../../ui/Prose.tsx';
import { Sheet } from '../../Sheet.tsx';
import { type Book, placesWith } from '../book.ts';
import { PlaceLinks } from '../PlaceLinks.tsx';
import { Taught } from '../Taught.tsx';
import { entries } from './entries.ts';
import type { Entry } from './entry.ts';

const letterOf = ({ term }: Entry): string => (term.startsWith('β') ? 'B' : (term[0] ?? '').toUpperCase());

const letters = [...new Set(entries.map(letterOf))].toSorted();

function Definition({ entry, book }: { readonly entry: Entry; readonly book: Book }): ReactNode {
  const used = placesWith(book, 'terms', entry.id, `term-${entry.id}`);
  return (
    <div className="entry" id={entry.id}>
      <dt>{entry.term}</dt>
      <dd>
        {entry.brief}
        {entry.more !== '' && (
          <>
            {' '}
            <Prose text={entry.more} />
          </>
        )}
        <span className="facts">
          Taught in <Taught book={book} at={entry.at} />
          {used.length > 0 && (
            <>
              {' · '}used in <PlaceLinks places={used} />
            </>
          )}
        </span>
      </dd>
    </div>
  );
}

/** The glossary: every term in a sentence or two, with the lesson that teaches it and those that use it. */
export function GlossaryPage({ book }: { readonly book: Book }): ReactNode {
  return (
    <Sheet root="../">
      <h1>Glossary</h1>
      <p className="lead book-lead">
        {entries.length} terms, each in a sentence or two. In the lessons the first use of a term is dotted underneath
        and leads here; “used in” leads back to it.
      </p>
      <nav className="letters" aria-label="Letters">
        {letters.map((letter) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section key={letter} className="glossary" aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl>
            {entries
              .filter((entry) => letterOf(entry) === letter)
              .map((entry) => (
                <Definition key={entry.id} entry={entry} book={book} />
              ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
