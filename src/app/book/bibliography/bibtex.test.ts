import { describe, expect, it } from 'vitest';
import { bibtexOf, escapeBibtex } from './bibtex.ts';
import { parseCitation } from './citation.ts';
import { works } from './works.ts';

/** Reads a BibTeX file as its grammar has it: entries of fields in balanced braces. */
function readBibtex(file: string): readonly { type: string; key: string; fields: ReadonlyMap<string, string> }[] {
  const found = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const match = new RegExp(pattern, 'y');
    match.lastIndex = at;
    const text = match.exec(file);
    if (!text) throw new Error(`expected ${pattern} at ${JSON.stringify(file.slice(at, at + 40))}`);
    at += text[0].length;
    return text[1] ?? '';
  };
  const braced = (): string => {
    take(/\{/);
    const from = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= file.length) throw new Error('a brace is not closed');
      if (file[at] === '{') depth++;
      if (file[at] === '}') depth--;
    }
    return file.slice(from, at - 1);
  };
  take(/\s*/);
  while (at < file.length) {
    const type = take(/@(\w+)/);
    const key = take(/\{([a-z]+\d{4}[a-z]*),\s*/);
    const fields = new Map<string, string>();
    while (file[at] !== '}') {
      const name = take(/([a-z]+)\s*=\s*/);
      fields.set(name, braced());
      take(/,?\s*/);
    }
    take(/\}\s*/);
    found.push({ type, key, fields });
  }
  return found;
}

const read = readBibtex(works.map(({ bibtex }) => bibtex).join('\n'));

/** What BibTeX asks of each kind of entry. */
const required: Readonly<Record<string, readonly string[]>> = {
  article: ['author', 'title', 'journal', 'volume', 'year'],
  book: ['author', 'title', 'publisher', 'year'],
  incollection: ['author', 'title', 'booktitle', 'publisher', 'year'],
  inproceedings: ['author', 'title', 'booktitle', 'year'],
  misc: ['author', 'title', 'year'],
};

describe('the bibliography as BibTeX', () => {
  it('has one entry for each work, under its key', () => {
    expect(read.map(({ key }) => key)).toEqual(works.map(({ key }) => key));
    expect(new Set(read.map(({ key }) => key)).size).toBe(works.length);
  });

  it.each(read)('has every field that its kind needs, in $key', ({ type, fields }) => {
    for (const name of required[type] ?? ['a known kind']) expect(fields.get(name), `${name}`).toMatch(/\S/);
    expect([...fields.values()].join('')).toMatch(/^[\u0020-\u007e]*$/);
    const words = [...fields].filter(([name]) => !['url', 'doi', 'eprint'].includes(name));
    for (const [name, value] of words) expect(value, `${name}`).not.toMatch(/(?<!\\)[&%#_]/);
  });

  it.each(works)(
    'of $key has the authors that its short name begins with, and the same year',
    ({ key, short, bibtex }) => {
      const [entry] = readBibtex(bibtex);
      const authors = (entry?.fields.get('author') ?? '').split(' and ');
      const plain = escapeBibtex(short);
      expect(entry?.key).toBe(key);
      expect(plain.startsWith((authors[0] ?? '?').split(',')[0] ?? '?'), `${plain}`).toBe(true);
      expect(plain).toContain(entry?.fields.get('year') ?? '?');
      // "A and B 2014" is two, "A 2014" one, and "A et al. 2014" more.
      const many = authors.length > 2 || authors.includes('others');
      const wanted = / et al\. /.test(plain) ? many : authors.length === (/ and /.test(plain) ? 2 : 1);
      expect(wanted, `${plain}: ${authors.join('; ')}`).toBe(true);
      for (const author of authors) expect(author).toMatch(/^others$|^[^,]+, [^,]+$/);
    },
  );

  it('is a preprint only where the work has appeared nowhere else', () => {
    for (const { type, key, fields } of read) {
      const { venue } = parseCitation(works.find((work) => work.key === key)?.full ?? '');
      expect(type === 'misc', `${key}`).toBe(venue === '' || venue.startsWith('arXiv'));
      expect(fields.get('url'), `${key}`).toMatch(/^https:\/\//);
    }
  });
});

describe('a reference as BibTeX', () => {
  const href = 'https://doi.org/10.1/x';

  it('of a journal has volume, number and pages apart', () => {
    const full =
      'Crouch, C. H., Mazur, E. (2004). Demonstrations: tools or entertainment? American Journal of Physics 72(6):835–838.';
    expect(bibtexOf('crouch2004', { full, href })).toBe(
      `@article{crouch2004,
  author = {Crouch, C. H. and Mazur, E.},
  title = {Demonstrations: tools or entertainment?},
  journal = {American Journal of Physics},
  volume = {72},
  number = {6},
  pages = {835--838},
  year = {2004},
  doi = {10.1/x},
  url = {https://doi.org/10.1/x},
}
`,
    );
  });

  it('keeps names and abbreviations in its title from being made small', () => {
    const full = 'Hoffman, M. D. (2016). ELBO surgery after Jensen. ICLR.';
    expect(bibtexOf('hoffman2016', { full, href })).toContain('title = {{ELBO} surgery after {Jensen}},');
  });

  it('writes letters with marks, and signs, in ASCII', () => {
    expect(escapeBibtex('inégalités & β, 50 %')).toBe(String.raw`in{\'e}galit{\'e}s \& {$\beta$}, 50 \%`);
    expect(() => escapeBibtex('数')).toThrow('数');
  });

  it('of another form is refused', () => {
    expect(() => parseCitation('Somebody, once, a book')).toThrow('Authors (year)');
  });
});
