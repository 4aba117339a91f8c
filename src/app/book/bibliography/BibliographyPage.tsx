import type { ReactNode } from 'react';
import { Sheet } from '../../Sheet.tsx';
import { type Book, placesWith } from '../book.ts';
import { PlaceLinks } from '../PlaceLinks.tsx';
import { type Work, works } from './works.ts';

function Listed({ work, book }: { readonly work: Work; readonly book: Book }): ReactNode {
  const { key, short, full, href, bibtex } = work;
  const cited = placesWith(book, 'cites', key, 'references');
  return (
    <li id={key}>
      <p>
        {full} <a href={href}>{href.replace(/^https:\/\/(www\.)?/, '')}</a>
      </p>
      <p className="facts">
        {cited.length > 0 ? (
          <>
            Cited in <PlaceLinks places={cited} />
          </>
        ) : (
          'Cited in no lesson yet'
        )}
      </p>
      <details className="bibtex">
        <summary>
          BibTeX<span className="vh"> of {short}</span>
        </summary>
        <pre>{bibtex}</pre>
      </details>
    </li>
  );
}

/** All works with their addresses, the lessons that cite them, and their BibTeX. */
export function BibliographyPage({ book }: { readonly book: Book }): ReactNode {
  return (
    <Sheet root="../">
      <h1>Bibliography</h1>
      <p className="lead book-lead">
        {works.length} works: those that the lecture names, and those that the lessons lean on. Each opens its own
        BibTeX;{' '}
        <a href="./bibliography.bib" download>
          bibliography.bib
        </a>{' '}
        holds all of them.
      </p>
      <ul className="works">
        {works.map((work) => (
          <Listed key={work.key} work={work} book={book} />
        ))}
      </ul>
    </Sheet>
  );
}
