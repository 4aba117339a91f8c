import { Fragment, type ReactNode } from 'react';
import type { Chain, Derivation } from '../../notebook/derivation.ts';
import { Prose } from '../../ui/Prose.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { Sheet } from '../Sheet.tsx';
import { Listing } from './Listing.tsx';
import type { Excerpt, Sources } from './sources.ts';

/** The code behind one line: its own expression first, then what that calls. */
function Excerpts({ excerpts, root }: { readonly excerpts: readonly Excerpt[]; readonly root: string }): ReactNode {
  return (
    <div className="source-code">
      {excerpts.map(({ path, role, chunks }, place) => {
        const page = `${root}source/${path}/`;
        const says = role === 'line' ? 'This line is evaluated in' : place === 1 ? 'which calls, in' : 'and, in';
        return (
          <div key={`${role} ${path}`} className="excerpt">
            <p className="excerpt-head">
              {says} <a href={`${page}#L${chunks[0]?.from ?? 1}`}>{path}</a>
            </p>
            {chunks.map(({ from, lines }, index) => (
              <Fragment key={from}>
                {role === 'line' && index > 0 && (
                  <p className="excerpt-head between">and what it gives away, by a formula of its own,</p>
                )}
                <Listing lines={lines} from={from} root={root} page={page} />
              </Fragment>
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface ChainPageProps {
  readonly derivation: Derivation;
  readonly chain: Chain;
  readonly sources: Sources;
  readonly root: string;
}

/** Every line of a chain, with the code that evaluates it. */
export function ChainPage({ derivation, chain, sources, root }: ChainPageProps): ReactNode {
  return (
    <Sheet root={root}>
      <p className="kicker">
        <a href={`${root}how-we-know/${derivation.id.toLowerCase()}/`}>Derivation {derivation.id}</a>, line by line, as
        the program computes it
      </p>
      <h1>
        <Prose text={chain.title} />
      </h1>
      <p className="file-facts">
        Beside each formula stands the code that gives its number. Whether the two say the same is for you to see: no
        check of numbers can tell.
      </p>
      {chain.lines.map((line, index) => (
        <section key={line.tex} id={`line-${index + 1}`} className="coded-line" aria-label={`Line ${index + 1}`}>
          <h2>Line {index + 1}</h2>
          <p className="tex">
            {line.relation !== 'start' && <span className="rel">{line.relation} </span>}
            <Tex tex={`\\displaystyle ${line.tex}`} />
          </p>
          <p className="excerpt-head">
            {line.route}: <Prose text={line.how} />
          </p>
          <Excerpts excerpts={sources.excerpts(chain.id, index)} root={root} />
        </section>
      ))}
    </Sheet>
  );
}
