import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { Entry, SquareScene } from './scene.ts';
import { decimalsFor, expectedText, isRounded, peopleText } from './words.ts';

/** One entry: whole people, the exact expected count, and the probability. */
function Cell({ entry, digits, lit }: { readonly entry: Entry; readonly digits: number; readonly lit?: boolean }) {
  return (
    <td className={lit ? 'lit' : undefined}>
      <span className="joint-people">{peopleText(entry.people)}</span>{' '}
      <span className="joint-exact">
        ({isRounded(entry) ? expectedText(entry.expected) : peopleText(entry.people)})
      </span>{' '}
      <span className="joint-p">
        <Num value={entry.probability} digits={digits} chars={6} />
      </span>
    </td>
  );
}

/** Condition against test: whole people, how many to expect, and the probability; rows and columns add up. */
export function JointTable({ shown }: { readonly shown: SquareScene }) {
  const { table, tests } = shown;
  const parts = [table.truePositive, table.falseNegative, table.falsePositive, table.trueNegative];
  const rounded = parts.some(isRounded);
  const digits = decimalsFor(parts.map(({ probability }) => probability));
  return (
    <div className="joint">
      <table>
        <caption className="vh">People and joint probabilities, by condition and test</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{tests === 1 ? 'positive' : `${tests} × positive`}</th>
            <th scope="col">{tests === 1 ? 'negative' : 'otherwise'}</th>
            <th scope="col">all</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Tex tex="\z{z}=1" /> has it
            </th>
            <Cell entry={table.truePositive} digits={digits} lit />
            <Cell entry={table.falseNegative} digits={digits} />
            <Cell entry={table.present} digits={digits} />
          </tr>
          <tr>
            <th scope="row">
              <Tex tex="\z{z}=0" /> does not
            </th>
            <Cell entry={table.falsePositive} digits={digits} />
            <Cell entry={table.trueNegative} digits={digits} />
            <Cell entry={table.absent} digits={digits} />
          </tr>
          <tr>
            <th scope="row">all</th>
            <Cell entry={table.positive} digits={digits} lit />
            <Cell entry={table.negative} digits={digits} />
            <Cell entry={table.all} digits={digits} />
          </tr>
        </tbody>
      </table>
      <p>
        Each entry: people (how many to expect), probability.{' '}
        {rounded
          ? 'People are rounded down, and those left over go to the largest remainders, so that all 10,000 are there.'
          : 'Here nothing had to be rounded.'}
      </p>
    </div>
  );
}
