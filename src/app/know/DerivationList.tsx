import type { ReactNode } from 'react';
import { extentOf } from '../../notebook/trial.ts';
import { Prose } from '../../ui/Prose.tsx';
import type { Chapter } from '../chapters.ts';
import { type Told, told } from './told.ts';

const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

const all = told.flatMap(({ derivations }) => derivations);

/** "27 derivations, 90 chains, 500 lines", from the data itself. */
export function Totals(): ReactNode {
  const { chains, lines, relations, named, slips } = extentOf(all);
  return (
    <p>
      There are {count(told.length, 'derivation')} with {count(chains, 'chain')} of lines: {count(lines, 'line')},{' '}
      {count(relations, 'relation')} between them, {named} of these with a name for what they give away, and{' '}
      {count(slips, 'known slip')}.
    </p>
  );
}

/** The routes of a derivation's lines, in the order of their first use. */
const routesOf = ({ derivations }: Told): readonly string[] => [
  ...new Set(derivations.flatMap(({ chains }) => chains.flatMap(({ lines }) => lines.map(({ route }) => route)))),
];

function Entry({ each }: { readonly each: Told }): ReactNode {
  const { chains, lines, relations, slips } = extentOf(each.derivations);
  return (
    <li>
      <a className="nr" href={`../${each.page}`}>
        {each.id}
      </a>
      <div>
        <p>
          <Prose text={each.title} />
        </p>
        {each.derivations.length > 1 && (
          <p className="facts">
            {each.derivations.map(({ title }, index) => (
              // Titles may be the same; their order is theirs.
              <span key={index}>
                {index > 0 && ' · '}
                <Prose text={title} />
              </span>
            ))}
          </p>
        )}
        <p className="facts">
          {count(chains, 'chain')}, {count(lines, 'line')}, {count(relations, 'relation')}, {count(slips, 'slip')}. By{' '}
          {routesOf(each).join(', ')}.
        </p>
      </div>
    </li>
  );
}

/** Every derivation with its extent and a link to its lines, under the lesson that tells it. */
export function DerivationList({ chapters }: { readonly chapters: readonly Chapter[] }): ReactNode {
  const groups = chapters.map((chapter) => ({
    title: `${chapter.number} ${chapter.short}`,
    href: chapter.written ? `../${chapter.slug}/` : undefined,
    entries: told.filter(({ id }) => chapter.derives.includes(id)),
  }));
  const placed = new Set(groups.flatMap(({ entries }) => entries));
  const rest = { title: 'In no lesson yet', href: undefined, entries: told.filter((each) => !placed.has(each)) };
  return (
    <div className="derivation-list">
      {[...groups, rest]
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, href, entries }) => (
          <section key={title} aria-label={title}>
            <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
            <ul>
              {entries.map((each) => (
                <Entry key={each.folder} each={each} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
