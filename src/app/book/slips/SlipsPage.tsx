import type { ReactNode } from 'react';
import { syllabus } from '../../../notebook/syllabus.ts';
import { Prose } from '../../../ui/Prose.tsx';
import { Sheet } from '../../Sheet.tsx';
import { type Book, placesOf } from '../book.ts';
import { PlaceLinks } from '../PlaceLinks.tsx';
import { placesOfNotes } from './noted.ts';
import type { Slip } from './slip.ts';
import { slips } from './slips.ts';

function Stop({ slip, index, book }: { readonly slip: Slip; readonly index: number; readonly book: Book }): ReactNode {
  return (
    <li id={slip.id}>
      <h2>
        <span className="nr">{index + 1}</span> {slip.about}
      </h2>
      <p className="printed">
        <span className="label">In the notes</span>
        <Prose text={slip.printed} />
      </p>
      <details className="slip-found">
        <summary>Found it? Show slip {index + 1}</summary>
        <p className="printed">
          <span className="label">Corrected</span>
          <Prose text={slip.correct} />
        </p>
        <p>
          <Prose text={slip.why} />
        </p>
        <p className="exposed">
          <span className="label">The number</span>
          <Prose text={slip.number} />
        </p>
        <p className="facts">
          {slip.at} {syllabus[slip.at]}: <PlaceLinks places={placesOf(book, slip.at)} />. Its note in the margin:{' '}
          <PlaceLinks places={placesOfNotes(book, slip.id)} />
        </p>
      </details>
    </li>
  );
}

/** A tour of the slips in the notes: each line as it is printed, and behind it what is wrong and the number that tells. */
export function SlipsPage({ book }: { readonly book: Book }): ReactNode {
  return (
    <Sheet root="../">
      <h1>Spot the slip</h1>
      <p className="lead book-lead">
        The notes behind this notebook were taken while somebody spoke, and {slips.length} slips got into them. They are
        the slips that everybody makes. Each line below stands as it is printed there. Find what is wrong before you
        open it; a formula that you have mended yourself you do not forget.
      </p>
      <ol className="slip-tour">
        {slips.map((slip, index) => (
          <Stop key={slip.id} slip={slip} index={index} book={book} />
        ))}
      </ol>
    </Sheet>
  );
}
