import { Fragment, type ReactNode } from 'react';
import type { Place } from './book.ts';

/** "lessons 3 and 5", each number a link to the place. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }): ReactNode {
  if (places.length === 0) return null;
  return (
    <>
      {places.length > 1 ? 'lessons' : 'lesson'}{' '}
      {places.map(({ chapter, href }, index) => (
        <Fragment key={chapter.folder}>
          {index === 0 ? '' : index === places.length - 1 ? ' and ' : ', '}
          <a href={href} aria-label={`lesson ${chapter.number}, ${chapter.short}`}>
            {chapter.number}
          </a>
        </Fragment>
      ))}
    </>
  );
}
