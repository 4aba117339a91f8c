import type { ReactNode } from 'react';
import { Prose } from '../../ui/Prose.tsx';
import { Sheet } from '../Sheet.tsx';
import { type Found, type Kind, kinds } from './entries.ts';

function Group({ kind, found }: { readonly kind: Kind; readonly found: readonly Found[] }): ReactNode {
  return (
    <section aria-labelledby={`all-${kind}`}>
      <h2 id={`all-${kind}`}>{kinds[kind]}</h2>
      <ul className="found">
        {found.map(({ title, href, where }, index) => (
          // Two chains may have the same title and the same page.
          <li key={index}>
            <a href={href}>
              <Prose text={title} />
            </a>{' '}
            <span className="where">{where}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Everything that can be found, as a list that needs no script; with one, a box above it searches the lists and all prose. What it
 * searches is in the page itself, so that it works wherever the page does.
 */
export function SearchPage({ all }: { readonly all: readonly Found[] }): ReactNode {
  return (
    <Sheet root="../" prose>
      <h1>Search</h1>
      <search className="search">
        <label htmlFor="search-box">Words, a name, or a formula by its name</label>
        <input id="search-box" type="search" autoComplete="off" spellCheck={false} />
        <p className="search-count" id="search-count" role="status" />
        <ol className="found" id="search-found" hidden />
      </search>
      <div id="search-all">
        {(Object.keys(kinds) as Kind[]).map((kind) => (
          <Group key={kind} kind={kind} found={all.filter((each) => each.kind === kind)} />
        ))}
      </div>
      <template id="search-data" dangerouslySetInnerHTML={{ __html: encoded(all) }} />
    </Sheet>
  );
}

/** The list as text that HTML keeps as it is. */
const encoded = (all: readonly Found[]): string =>
  JSON.stringify(all).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
