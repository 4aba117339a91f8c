import type { ReactNode } from 'react';
import type { Statements } from '../source/sources.ts';

/** What the property tests hold, statement by statement, with a link to the file that does it. */
export function StatementList({ statements }: { readonly statements: readonly Statements[] }): ReactNode {
  const shown = statements.filter(({ titles }) => titles.length > 0);
  if (shown.length === 0) return null;
  const total = shown.reduce((sum, { titles }) => sum + titles.length, 0);
  return (
    <details className="statements">
      <summary>{total} statements about the library, each held at thousands of random parameters</summary>
      {shown.map(({ path, titles }) => (
        <section key={path} aria-label={path}>
          <h3>
            <a href={`../source/${path}/`}>{path.split('/').at(-1)?.replace('.property.test.ts', '')}</a>
          </h3>
          <ul>
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
