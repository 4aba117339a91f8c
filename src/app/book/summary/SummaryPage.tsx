import type { ReactNode } from 'react';
import { Sheet } from '../../Sheet.tsx';
import type { Book } from '../book.ts';
import { keptOf } from './keptOf.tsx';

/** What to keep of all lessons, from the boxes at their ends, on a page made to be printed. */
export function SummaryPage({ book }: { readonly book: Book }): ReactNode {
  return (
    <Sheet root="../">
      <h1>Summary</h1>
      <p className="lead book-lead">
        What to keep of every lesson, from the boxes at their ends. Printed, it fits on a sheet of paper.
      </p>
      <div className="kept">
        {book.chapters.map(({ folder, number, short, slug }) => {
          const prose = book.proses[folder];
          const kept = prose && keptOf(prose, book.tags);
          if (!kept) return null;
          return (
            <section key={folder} aria-labelledby={`kept-${number}`}>
              <h2 id={`kept-${number}`}>
                <a href={`../${slug}/#what-to-keep`}>
                  <span className="nr">{number}</span> {short}
                </a>
              </h2>
              {kept}
            </section>
          );
        })}
      </div>
    </Sheet>
  );
}
