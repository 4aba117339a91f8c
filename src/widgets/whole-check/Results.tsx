import type { ReactNode } from 'react';
import type { Failure } from '../../notebook/trial.ts';
import type { Report } from '../../reference/check.ts';
import { currentLesson } from '../../state/lesson.ts';
import type { Row } from './protocol.ts';
import { shareText } from './words.ts';

const number = (value: number): string => value.toLocaleString('en');

/** How each derivation stands. */
export function DerivationTable({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { root } = currentLesson();
  return (
    <table className="check-table">
      <caption>Derivations</caption>
      <thead>
        <tr>
          <th scope="col">Derivation</th>
          <th scope="col">Lines</th>
          <th scope="col">Relations judged</th>
          <th scope="col">Drawn again</th>
          <th scope="col">Failures</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, lines, relations, redrawn, failed }) => (
          <tr key={id} className={failed > 0 ? 'failed' : undefined}>
            <th scope="row">
              <a href={`${root}how-we-know/${id.toLowerCase()}/`}>{id}</a>
            </th>
            <td>{number(lines)}</td>
            <td>{number(relations)}</td>
            <td>{number(redrawn)}</td>
            <td>{failed === 0 ? 'none' : number(failed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const valueText = (value: number | string): string => (typeof value === 'number' ? String(value) : value);

/** Where something failed, at which values, and what was found there. */
export function Failures({ failures }: { readonly failures: readonly Failure[] }): ReactNode {
  const { root } = currentLesson();
  return (
    <div className="check-failures">
      <h3>What failed</h3>
      <ul>
        {failures.map(({ chain, line, values, says }, index) => (
          // One line fails at many values; the order of finding tells its failures apart.
          <li key={index}>
            <a href={`${root}source/${chain}/${line === undefined ? '' : `#line-${line}`}`}>
              {chain}
              {line === undefined ? '' : `, line ${line}`}
            </a>
            : {says}. Values:{' '}
            {Object.entries(values)
              .map(([key, value]) => `${key} = ${valueText(value)}`)
              .join(', ')}
            .
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How each function of the library stands to its reference cases. */
export function ReferenceTable({ report }: { readonly report: Report }): ReactNode {
  return (
    <>
      <table className="check-table">
        <caption>Functions against reference values computed elsewhere, with 60 digits</caption>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">Cases</th>
            <th scope="col">Values</th>
            <th scope="col">Worst error, of 1 allowed</th>
          </tr>
        </thead>
        <tbody>
          {report.functions.map(({ fn, cases, values, worst }) => (
            <tr key={fn} className={worst > 1 ? 'failed' : undefined}>
              <th scope="row">{fn}</th>
              <td>{number(cases)}</td>
              <td>{number(values)}</td>
              <td>{shareText(worst)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.failures.length > 0 && (
        <ul className="check-failures">
          {report.failures.slice(0, 20).map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
    </>
  );
}
