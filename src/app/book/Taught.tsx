import type { ReactNode } from 'react';
import { type Book, type TaughtAt, taughtPlaces } from './book.ts';
import { PlaceLinks } from './PlaceLinks.tsx';

/** A link to where something is taught. */
export function Taught({ book, at }: { readonly book: Book; readonly at: TaughtAt }): ReactNode {
  return <PlaceLinks places={taughtPlaces(book, at)} />;
}
