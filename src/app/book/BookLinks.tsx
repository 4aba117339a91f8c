import type { ReactNode } from 'react';

const links = [
  ['search', 'Search'],
  ['map', 'Map'],
  ['notation', 'Notation'],
  ['glossary', 'Glossary'],
  ['slips', 'Slips'],
  ['summary', 'Summary'],
  ['bibliography', 'Bibliography'],
  ['figures', 'Figures'],
  ['teach', 'Teach with this'],
] as const;

/** Links to the pages about all lessons, from a page whose way to the site's root is `root`. */
export function BookLinks({ root }: { readonly root: string }): ReactNode {
  return (
    <nav className="book-links" aria-label="The book">
      <span aria-hidden="true">The book</span>
      {links.map(([slug, name]) => (
        <a key={slug} href={`${root}${slug}/`} data-search={slug === 'search' || undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The ways from a lesson to the rest of the site, in two lines: the pages about all lessons open when they are asked for. */
export function BookMenu({ root }: { readonly root: string }): ReactNode {
  return (
    <div className="book-menu">
      <a href={`${root}search/`} data-search>
        Search
      </a>
      <a href={`${root}laboratory/`}>Laboratory</a>
      <a href={`${root}how-we-know/`}>How we know</a>
      <details>
        <summary>The book</summary>
        <BookLinks root={root} />
      </details>
    </div>
  );
}
