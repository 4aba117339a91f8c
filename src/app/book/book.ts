import type { StatementId } from '../../notebook/syllabus.ts';
import type { Chapter } from '../chapters.ts';
import { plan } from '../plan.ts';
import type { LessonProse, ProseFacts } from '../site.ts';

/** The lessons as the pages about all of them see them. */
export interface Book {
  readonly chapters: readonly Chapter[];
  /** The prose of each lesson that is written, by its folder. */
  readonly proses: Readonly<Record<string, LessonProse>>;
  /** The names of all parts that prose may use. */
  readonly tags: readonly string[];
}

/** Where something stands: in which lesson, and at which address from a page one folder down. */
export interface Place {
  readonly chapter: Chapter;
  readonly href: string;
}

const nothing: ProseFacts = { statements: [], cites: [], terms: [], slips: [] };

/** What stands on the page of a lesson; nothing where it is not written. */
export const factsOf = ({ proses }: Book, folder: string): ProseFacts => proses[folder]?.proseFacts ?? nothing;

/** The number of the lesson that states this first, by the plan. */
export function lessonOf(statement: StatementId): number {
  const planned = plan.find(({ states }) => states.includes(statement));
  if (!planned) throw new RangeError(`lessonOf: a lesson must be planned to state it, got ${statement}`);
  return Number.parseInt(planned.folder, 10);
}

/** Every lesson that is planned to state this, in order, at the statement where it stands there already. */
export function placesOf(book: Book, statement: StatementId): readonly Place[] {
  return plan
    .filter(({ states }) => states.includes(statement))
    .flatMap(({ folder }) => {
      const chapter = book.chapters.find((each) => each.folder === folder);
      if (!chapter?.written) return [];
      const anchor = factsOf(book, folder).statements.includes(statement) ? `#${statement}` : '';
      return [{ chapter, href: `../${chapter.slug}/${anchor}` }];
    });
}

/** The lessons whose page has this in one of its lists, each with its address and an anchor there. */
export function placesWith(book: Book, list: keyof ProseFacts, id: string, anchor: string): readonly Place[] {
  return book.chapters
    .filter(({ folder }) => factsOf(book, folder)[list].includes(id))
    .map((chapter) => ({ chapter, href: `../${chapter.slug}/#${anchor}` }));
}

/** Where something is taught: at a statement of the lecture, or in a lesson. */
export type TaughtAt = StatementId | `lesson ${number}`;

/** The place behind that; none where the lesson is not written. */
export function taughtPlaces(book: Book, at: TaughtAt): readonly Place[] {
  if (!at.startsWith('lesson ')) return placesOf(book, at as StatementId).slice(0, 1);
  return book.chapters
    .filter(({ number, written }) => written && at === `lesson ${number}`)
    .map((chapter) => ({ chapter, href: `../${chapter.slug}/` }));
}
