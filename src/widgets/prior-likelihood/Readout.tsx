import type { ReactNode } from 'react';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { gridPoints } from './grid.ts';
import type { PriorScene } from './scene.ts';

/** What a route says of the posterior. */
interface Answer {
  readonly mean: number;
  readonly std: number;
  readonly logEvidence: number;
}

/** Equal up to what rounding takes from numbers of this size. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(b));

const agree = (a: Answer, b: Answer): boolean =>
  near(a.mean, b.mean) && near(a.std, b.std) && near(a.logEvidence, b.logEvidence);

/** One route to the posterior, and whether it ends where the closed form does. */
function Row({ name, answer, against }: { name: ReactNode; answer: Answer; against?: Answer }) {
  const holds = against && agree(answer, against);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Num value={answer.mean} chars={8} />
      </td>
      <td>
        <Num value={answer.std} chars={7} />
      </td>
      <td>
        <Num value={answer.logEvidence} digits={4} chars={8} />
      </td>
      <td>
        {holds !== undefined && (
          <span className="agreement">
            <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
            <span className="vh">{holds ? 'agrees with the closed form' : 'differs from the closed form'}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

/** The posterior by three routes: at once, one datum after another, and on a grid. */
export function Readout({ shown }: { readonly shown: PriorScene }) {
  const { closed, sequential, grid, order, taken } = shown;
  const exact = { ...closed.posterior, logEvidence: closed.logEvidence };
  const read = order.slice(0, taken).map((k) => k + 1);
  return (
    <div className="readout">
      <table>
        <caption className="vh">The posterior by three routes</caption>
        <thead>
          <tr>
            <th scope="col">posterior</th>
            <th scope="col">mean</th>
            <th scope="col">std. dev.</th>
            <th scope="col">
              <span className="vh">log evidence</span>
              <span aria-hidden="true">
                <Tex tex="\log\ev{p(\data{x})}" />
              </span>
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          <Row name="closed form" answer={exact} />
          <Row
            name={<>one by one{read.length > 1 && `: ${read.join(', ')}`}</>}
            answer={{ ...sequential.posterior, logEvidence: sequential.logEvidence }}
            against={exact}
          />
          <Row name={`grid, ${gridPoints.toLocaleString('en-US')} points`} answer={grid} against={exact} />
        </tbody>
      </table>
    </div>
  );
}
