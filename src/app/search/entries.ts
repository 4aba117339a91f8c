import { syllabus, type StatementId } from '../../notebook/syllabus.ts';
import { entries as glossary } from '../book/glossary/entries.ts';
import { placesOf, type Book } from '../book/book.ts';
import type { Chapter } from '../chapters.ts';
import { told } from '../know/told.ts';
import { sectionsOf } from './sections.ts';

/** The kinds of things that can be found, in the order in which the page lists them. */
export const kinds = {
  section: 'Lessons and their sections',
  formula: 'Derivations and formulas',
  figure: 'Figures',
  term: 'Terms',
  statement: 'Statements of the lecture',
} as const;

/** The kind of a thing that can be found. */
export type Kind = keyof typeof kinds;

/** One thing that can be found. */
export interface Found {
  readonly kind: Kind;
  readonly title: string;
  /** Its address from a page one folder down. */
  readonly href: string;
  /** Where that is, such as `lesson 5`. */
  readonly where: string;
  /** Words that lead to it besides its title. */
  readonly text: string;
}

/** Prose without the signs that set its formulas: `$\\sigma$` is `sigma` to a search. */
const plain = (text: string): string =>
  text
    .replaceAll(
      /\\(?:alpha|beta|gamma|eps|varepsilon|theta|lambda|mu|pi|sigma|tau|phi|omega|log)\b/g,
      (name) => ` ${name.slice(1)} `,
    )
    .replaceAll(/\\[a-z]+|[$_{}^*\\]/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const lessonName = ({ number, short }: Chapter): string => `lesson ${number}, ${short}`;

/** A lesson and its sections, from its rendered prose. */
export function lessonEntries(chapter: Chapter, title: string, html: string): readonly Found[] {
  const where = lessonName(chapter);
  return sectionsOf(html)
    .filter((section) => section.id === '' || section.text !== '')
    .map((section) => ({
      kind: 'section',
      title: section.id === '' ? title : section.title,
      href: `../${chapter.slug}/${section.id === '' ? '' : `#${section.id}`}`,
      where,
      text: section.text,
    }));
}

/** Every derivation, and each of its chains by its own name. */
export const formulaEntries: readonly Found[] = told.flatMap(({ id, title, page, derivations }) => [
  { kind: 'formula', title: `${id}. ${title}`, href: `../${page}`, where: 'how we know', text: '' } as const,
  ...derivations.flatMap(({ chains }) =>
    chains.map(
      (chain) =>
        ({
          kind: 'formula',
          title: chain.title,
          href: `../${page}`,
          where: id,
          text: plain(chain.lines.map(({ rule }) => rule).join('. ')),
        }) as const,
    ),
  ),
]);

/** Every term of the glossary. */
export const termEntries: readonly Found[] = glossary.map(({ id, term, forms, brief }) => ({
  kind: 'term',
  title: term,
  href: `../glossary/#${id}`,
  where: 'glossary',
  text: `${forms.join(', ')}. ${brief}`,
}));

/** Every statement of the lecture that stands on a page. */
export function statementEntries(book: Book): readonly Found[] {
  return (Object.keys(syllabus) as StatementId[]).flatMap((id) => {
    const place = placesOf(book, id)[0];
    if (!place) return [];
    return [
      {
        kind: 'statement',
        title: `${id}, ${syllabus[id]}`,
        href: place.href,
        where: lessonName(place.chapter),
        text: '',
      },
    ];
  });
}
