/** The parts of a reference as it stands under a lesson: authors, year, title, and where it appeared. */
export interface Citation {
  readonly authors: readonly string[];
  readonly year: string;
  readonly title: string;
  /** Everything after the title, without the last full stop; empty for a preprint. */
  readonly venue: string;
}

/** Splits "Kullback, S., Leibler, R. A." into people; "et al." becomes "others", as BibTeX has it. */
function peopleIn(list: string): readonly string[] {
  const people: string[] = [];
  for (const part of list.split(', ')) {
    const last = people.at(-1);
    // Initials, such as "R. A.", "J.-B." or "D. J. C.", belong to the surname before them.
    if (last !== undefined && !last.includes(',') && /^(?:\p{Lu}[\p{Ll}]?\.[\s-]?)+$/u.test(part))
      people[people.length - 1] = `${last}, ${part}`;
    else if (part === 'et al.') people.push('others');
    else people.push(part);
  }
  return people;
}

/**
 * Takes a reference of the form "Authors (year). Title. Venue." apart. A title may end with "?" or "!" before its venue.
 * Throws `RangeError` for one of another form.
 */
export function parseCitation(full: string): Citation {
  const head = /^(?<authors>[^(]+) \((?<year>\d{4})\)[.;] (?<rest>.+)\.$/su.exec(full)?.groups;
  const [authors, year, rest] = [head?.['authors'], head?.['year'], head?.['rest']];
  if (authors === undefined || year === undefined || rest === undefined)
    throw new RangeError(`parseCitation: a reference must read "Authors (year). Title. Venue.", got ${full}`);
  // A colon or a small letter after the stop belongs to the title; "?" ends it only before a capital.
  const end = /[.] (?=[\p{Lu}β])|\? (?=\p{Lu})/u.exec(rest);
  const title = end ? rest.slice(0, end.index + (end[0].startsWith('?') ? 1 : 0)) : rest;
  const venue = end ? rest.slice(end.index + end[0].length) : '';
  return { authors: peopleIn(authors), year, title, venue };
}
