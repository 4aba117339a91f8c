import type { ReactNode } from 'react';
import { type TermId, terms } from '../../../notebook/term.ts';
import { Prose } from '../../../ui/Prose.tsx';
import { Tex } from '../../../ui/Tex.tsx';
import { Sheet } from '../../Sheet.tsx';
import type { Book } from '../book.ts';
import { Taught } from '../Taught.tsx';
import { overloads } from './overloads.ts';
import { symbolGroups } from './symbols.ts';

/** A letter that stands for each term where its color is explained. */
const letters: Readonly<Record<TermId, string>> = {
  p: '\\p{p}',
  q: '\\q{q}',
  prior: '\\prior{p(z)}',
  gap: '\\gap{\\mathrm{KL}}',
  elbo: '\\elbo{\\mathcal L}',
  evidence: '\\ev{\\log p(x)}',
  data: '\\data{x}',
  latent: '\\z{z}',
};

function TermTable(): ReactNode {
  return (
    <table className="book-table">
      <thead>
        <tr>
          <th scope="col">Sign</th>
          <th scope="col">Quantity</th>
          <th scope="col">Besides its color</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(terms) as TermId[]).map((id) => (
          <tr key={id}>
            <td>
              <Tex tex={letters[id]} />
            </td>
            <th scope="row">
              <span className="word" data-term={id}>
                {terms[id].name}
              </span>
            </th>
            <td>{terms[id].cue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every symbol with its color, its meaning and its place, and the overloaded ones of the lecture taken apart. */
export function NotationPage({ book }: { readonly book: Book }): ReactNode {
  return (
    <Sheet root="../">
      <h1>Notation</h1>
      <p className="lead book-lead">
        One sign, one thing. Where the lecture uses a sign for two, the notebook decides. Eight quantities keep a color
        everywhere, in formulas and in figures, and a second mark for whoever does not go by color.
      </p>
      <h2 id="colors">Eight quantities with an identity</h2>
      <TermTable />
      {symbolGroups.map(({ title, symbols }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <table className="book-table symbols">
            <thead>
              <tr>
                <th scope="col">Symbol</th>
                <th scope="col">Meaning</th>
                <th scope="col">Belongs to</th>
                <th scope="col">Defined in</th>
              </tr>
            </thead>
            <tbody>
              {symbols.map(({ tex, meaning, term, at }) => (
                <tr key={tex}>
                  <td>
                    <Tex tex={tex} />
                  </td>
                  <th scope="row">
                    <Prose text={meaning} />
                  </th>
                  <td>
                    {term && (
                      <span className="word" data-term={term}>
                        {terms[term].name}
                      </span>
                    )}
                  </td>
                  <td>
                    <Taught book={book} at={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <h2 id="overloaded">Where the lecture uses one sign for two things</h2>
      <dl className="overloads">
        {overloads.map(({ sign, there, here }) => (
          <div key={sign}>
            <dt>
              <Prose text={sign} />
            </dt>
            <dd>
              <span className="label">In the notes:</span> <Prose text={there} />.
            </dd>
            <dd>
              <span className="label">Here:</span> <Prose text={here} />
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
