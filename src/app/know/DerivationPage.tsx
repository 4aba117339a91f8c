import type { ComponentType, ReactNode } from 'react';
import { Prose } from '../../ui/Prose.tsx';
import { Sheet } from '../Sheet.tsx';
import { type Told, told } from './told.ts';

interface DerivationPageProps {
  readonly each: Told;
  /** The island that draws one chain. */
  readonly ladder: ComponentType<{ id: string; sliders: boolean }>;
}

/** One derivation by itself: all its chains, alive, with the derivations before and after it. */
export function DerivationPage({ each, ladder: Ladder }: DerivationPageProps): ReactNode {
  const place = told.indexOf(each);
  const previous = told[place - 1];
  const next = told[place + 1];
  const root = '../../';
  return (
    <Sheet root={root} state prose>
      <p className="kicker">
        <a href="../">How we know</a> · derivation {each.id}
      </p>
      <h1>
        <Prose text={each.title} />
      </h1>
      <p>
        Each line has its rule, its value, and the route by which that was computed. “Source” shows the code behind the
        value, so that you can compare it with the formula.
      </p>
      {each.derivations.map(({ title, chains }) => (
        <section key={chains[0]?.id} className="wide" aria-label={title}>
          {each.derivations.length > 1 && (
            <h2>
              <Prose text={title} />
            </h2>
          )}
          {chains.map(({ id }) => (
            <Ladder key={id} id={id} sliders />
          ))}
        </section>
      ))}
      <nav className="next" aria-label="Previous and next derivation">
        <div>
          {previous && (
            <a href={`${root}${previous.page}`} rel="prev">
              <span>Before this</span> {previous.id} <Prose text={previous.title} />
            </a>
          )}
        </div>
        <div>
          {next && (
            <a href={`${root}${next.page}`} rel="next">
              <span>Next</span> {next.id} <Prose text={next.title} />
            </a>
          )}
        </div>
      </nav>
    </Sheet>
  );
}
