import { type Citation, parseCitation } from './citation.ts';

type Fields = Readonly<Record<string, string>>;

interface Kind {
  readonly type: 'article' | 'book' | 'incollection' | 'inproceedings' | 'misc';
  readonly fields: Fields;
}

/** Letters with marks as BibTeX reads them everywhere, and signs that mean something to it. */
const signs: Readonly<Record<string, string>> = {
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '–': '--',
  '’': "'",
  β: String.raw`{$\beta$}`,
};
const marks: Readonly<Record<string, string>> = {
  '\u0301': "'",
  '\u0300': '`',
  '\u0302': '^',
  '\u0308': '"',
  '\u0303': '~',
  '\u030C': 'v ',
};

/** A text in ASCII for a field: signs escaped, `é` written `{\'e}`. Throws `RangeError` for a letter it cannot write. */
export function escapeBibtex(text: string): string {
  const escaped = text
    .normalize('NFD')
    .replaceAll(/(\p{L})(\p{M})/gu, (_, letter: string, mark: string) => `{\\${marks[mark] ?? mark}${letter}}`)
    .replaceAll(/[&%$#_–’β](?![^{]*\\beta)/gu, (sign) => signs[sign] ?? sign);
  const foreign = /[^\u0020-\u007e]/u.exec(escaped);
  if (foreign)
    throw new RangeError(`escapeBibtex: every letter must have a way to be written in ASCII, got ${foreign[0]}`);
  return escaped;
}

/** Capitals that a style sheet must not make small: those of a word that is not only its first letter, and names. */
const keepCapitals = (title: string): string =>
  title.replaceAll(/(?<![\p{L}{\\])\p{L}*\p{Lu}[\p{L}]*(?:-\p{Lu}+)?/gu, (word, at: number) =>
    at === 0 && word.slice(1) === word.slice(1).toLowerCase() ? word : `{${word}}`,
  );

/** Conferences whose papers lie in a volume. */
const conference = /^(?:ICLR|ICML|NeurIPS|NIPS|CoNLL|NAACL|AISTATS|UAI|CVPR|ACL|COLT|EMNLP)\b/;

/** Which kind of work it is, from the words for where it appeared. */
function kindOf(venue: string): Kind {
  const pages = (range: string | undefined): Fields => (range === undefined ? {} : { pages: range });
  const within = /^In (?<editor>.+) \(eds?\.\), (?<book>.+), (?<pages>\d+–\d+)\. (?<publisher>.+)$/u.exec(
    venue,
  )?.groups;
  if (within)
    return {
      type: 'incollection',
      fields: {
        editor: within['editor'] ?? '',
        booktitle: within['book'] ?? '',
        publisher: within['publisher'] ?? '',
        ...pages(within['pages']),
      },
    };
  if (conference.test(venue)) {
    const range = /(?<=[:\s])\d+–\d+$/u.exec(venue)?.[0];
    const name = venue.replace(/(?:,\s*|:)\d+–\d+$/u, '');
    return { type: 'inproceedings', fields: { booktitle: name, ...pages(range) } };
  }
  const journal = /^(?<name>.+?) (?<volume>\d+)(?:\((?<number>[\d–]+)\))?:(?<pages>[\d–]+)$/u.exec(venue)?.groups;
  if (journal)
    return {
      type: 'article',
      fields: {
        journal: journal['name'] ?? '',
        volume: journal['volume'] ?? '',
        ...(journal['number'] === undefined ? {} : { number: journal['number'] }),
        ...pages(journal['pages']),
      },
    };
  return venue === '' || venue.startsWith('arXiv')
    ? { type: 'misc', fields: {} }
    : { type: 'book', fields: { publisher: venue } };
}

/** Where the work is to be had: as a DOI, as a preprint, or at an address, which BibTeX takes as it is. */
function addressOf(href: string): Fields {
  const doi = /^https:\/\/doi\.org\/(.+)$/.exec(href)?.[1];
  const preprint = /^https:\/\/arxiv\.org\/abs\/(.+)$/.exec(href)?.[1];
  if (doi !== undefined) return { doi };
  return preprint === undefined ? {} : { eprint: preprint, archiveprefix: 'arXiv' };
}

/** "chapters 2, 9 and 10" at the end of a title is a part of a book, not of its name. */
function splitChapter(citation: Citation): { readonly title: string; readonly fields: Fields } {
  const [, title, chapter] = /^(.+), chapters? (.+)$/u.exec(citation.title) ?? [];
  return title === undefined || chapter === undefined
    ? { title: citation.title, fields: {} }
    : { title, fields: { chapter } };
}

/** A reference, given as it stands under a lesson, as an entry of a BibTeX file, with a last line break. */
export function bibtexOf(key: string, { full, href }: { readonly full: string; readonly href: string }): string {
  const citation = parseCitation(full);
  const { type, fields } = kindOf(citation.venue);
  const { title, fields: part } = splitChapter(citation);
  const escaped = Object.entries({ ...fields, ...part, year: citation.year }).map(
    ([name, value]) => [name, escapeBibtex(value)] as const,
  );
  const lines: readonly (readonly [string, string])[] = [
    ['author', escapeBibtex(citation.authors.join(' and '))],
    ['title', keepCapitals(escapeBibtex(title))],
    ...escaped,
    ...Object.entries(addressOf(href)),
    ['url', href],
  ];
  return `@${type}{${key},\n${lines.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}
