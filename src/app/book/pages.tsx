import type { ReactNode } from 'react';
import { works } from './bibliography/works.ts';
import { BibliographyPage } from './bibliography/BibliographyPage.tsx';
import type { Book } from './book.ts';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { MapPage } from './map/MapPage.tsx';
import { NotationPage } from './notation/NotationPage.tsx';
import { SlipsPage } from './slips/SlipsPage.tsx';
import { SummaryPage } from './summary/SummaryPage.tsx';

/** A page about all lessons. */
interface BookPage {
  readonly title: string;
  readonly description: string;
  readonly draw: (book: Book) => ReactNode;
}

const pages: Readonly<Record<string, BookPage>> = {
  '/map/': {
    title: 'Concept map',
    description:
      'Every statement of the lecture with what it needs and what it opens, drawn lesson by lesson, each a link to the line where it stands.',
    draw: (book) => <MapPage book={book} />,
  },
  '/notation/': {
    title: 'Notation',
    description:
      'Every symbol of the notebook with its color, its meaning and where it is defined, and the symbols that the lecture uses for two things, taken apart.',
    draw: (book) => <NotationPage book={book} />,
  },
  '/glossary/': {
    title: 'Glossary',
    description:
      'The terms of generative modeling and variational inference, each in one or two exact sentences with a link to the lesson that teaches it.',
    draw: (book) => <GlossaryPage book={book} />,
  },
  '/slips/': {
    title: 'Spot the slip',
    description:
      'Nineteen slips in the notes of one lecture: find each before you look, then read the correction and the number that exposes it.',
    draw: (book) => <SlipsPage book={book} />,
  },
  '/bibliography/': {
    title: 'Bibliography',
    description:
      'Every work that the lessons cite, with its address, the lessons that cite it, and BibTeX for each and for all.',
    draw: (book) => <BibliographyPage book={book} />,
  },
  '/summary/': {
    title: 'Summary',
    description:
      'What to keep of every lesson on one page that can be printed: the boxed results from the first density to diffusion.',
    draw: (book) => <SummaryPage book={book} />,
  },
};

/** The addresses of the pages about all lessons, below the site's root. */
export const bookRoutes: readonly string[] = Object.keys(pages);

/** The page about all lessons at an address; nothing where there is none. */
export function bookPage(
  route: string,
  book: Book,
): { readonly title: string; readonly description: string; readonly page: ReactNode } | undefined {
  const found = pages[route];
  return found && { title: found.title, description: found.description, page: found.draw(book) };
}

/** Files that these pages offer, by their addresses below the site's root. */
export const bookFiles = (): Readonly<Record<string, string>> => ({
  '/bibliography/bibliography.bib': works.map(({ bibtex }) => bibtex).join('\n'),
});
