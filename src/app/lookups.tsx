import type { ComponentType, ReactNode } from 'react';
import type { Lesson } from '../notebook/lesson.ts';
import type { Book } from './book/book.ts';
import { figureNames, type Parts } from './gallery/pages.tsx';
import { searchPage } from './search/pages.tsx';
import type { LessonProse } from './site.ts';
import { demosOf } from './teach/demosOf.ts';
import { TeachPage, type Taught } from './teach/TeachPage.tsx';

/** What the pages that gather from all lessons are made from. */
interface Sources {
  readonly book: Book;
  readonly lessons: Readonly<Record<string, Lesson>>;
  readonly notes: Readonly<Record<string, LessonProse>>;
  readonly parts: Parts;
}

/** A page, ready for its head. */
interface Lookup {
  readonly title: string;
  readonly description: string;
  readonly page: () => Promise<ReactNode>;
}

/** Renders the prose of a lesson as its page has it. */
async function articleOf({ book, parts }: Sources, folder: string): Promise<string> {
  const Prose = book.proses[folder]?.default as ComponentType<{ components: unknown }> | undefined;
  parts.declare(folder);
  return Prose ? parts.htmlOf(<Prose components={parts.components} />) : '';
}

async function taughtOf({ book, lessons, notes, parts }: Sources): Promise<readonly Taught[]> {
  const taught: Taught[] = [];
  for (const chapter of book.chapters) {
    const lesson = lessons[chapter.folder];
    if (!lesson) continue;
    const Notes = notes[chapter.folder]?.default;
    const demos = Notes ? demosOf(await parts.htmlOf(<Notes components={{}} />)) : [];
    taught.push({ chapter, minutes: lesson.minutes, hasNotes: Notes !== undefined, demos });
  }
  return taught;
}

const lookups = (sources: Sources): Readonly<Record<string, Lookup>> => ({
  '/search/': {
    title: 'Search',
    description:
      'Find a word, a formula by its name, a figure, a term or a statement in all lessons; without any server.',
    page: () =>
      searchPage({
        book: sources.book,
        lessons: sources.lessons,
        articleOf: (folder) => articleOf(sources, folder),
        figures: () => figureNames(sources.parts),
      }),
  },
  '/teach/': {
    title: 'Teach with this',
    description:
      'What each lesson demonstrates in 90 seconds, figure by figure, with links to prepared states, and notes for the lecturer.',
    page: async () => <TeachPage lessons={await taughtOf(sources)} />,
  },
});

/** The addresses of the pages that gather from all lessons, below the site's root. */
export const lookupRoutes: readonly string[] = ['/search/', '/teach/'];

/** Renders one of them; nothing for another address. */
export async function lookupPage(
  route: string,
  sources: Sources,
): Promise<{ readonly title: string; readonly description: string; readonly html: string } | undefined> {
  const found = lookups(sources)[route];
  return found && { ...found, html: await sources.parts.htmlOf(await found.page()) };
}
