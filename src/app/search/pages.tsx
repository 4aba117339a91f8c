import type { ReactNode } from 'react';
import type { Lesson } from '../../notebook/lesson.ts';
import type { Book } from '../book/book.ts';
import { formulaEntries, type Found, lessonEntries, statementEntries, termEntries } from './entries.ts';
import { SearchPage } from './SearchPage.tsx';

/** What the search is made from. */
interface Parts {
  readonly book: Book;
  readonly lessons: Readonly<Record<string, Lesson>>;
  /** The rendered prose of a lesson, by its folder. */
  readonly articleOf: (folder: string) => Promise<string>;
  /** The figures with their pages and names. */
  readonly figures: () => Promise<readonly { readonly page: string; readonly title: string; readonly where: string }[]>;
}

/** The page that finds everything. */
export async function searchPage({ book, lessons, articleOf, figures }: Parts): Promise<ReactNode> {
  const all: Found[] = [];
  for (const chapter of book.chapters) {
    const lesson = lessons[chapter.folder];
    if (lesson) all.push(...lessonEntries(chapter, lesson.title, await articleOf(chapter.folder)));
  }
  const drawn = (await figures()).map(({ page, title, where }): Found => ({
    kind: 'figure',
    title,
    href: `../${page}`,
    where,
    text: '',
  }));
  return <SearchPage all={[...all, ...formulaEntries, ...drawn, ...termEntries, ...statementEntries(book)]} />;
}
