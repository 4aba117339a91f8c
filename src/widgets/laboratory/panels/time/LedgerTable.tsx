import type { Ledger } from './ledger.ts';
import { natsText } from './scene.ts';

/** What the datum adds to the loss, as a sum. */
export function LedgerTable({ ledger, state }: { readonly ledger: Ledger; readonly state: string }) {
  const { parts, sum, overDraws } = ledger;
  return (
    <table className="slow-ledger" data-state={state}>
      <caption>loss, in nats</caption>
      <tbody>
        {parts.map(({ name, term, nats, weight, note }) => (
          <tr key={name} data-term={term}>
            <th scope="row">
              {name} {note && <span>({note})</span>}
            </th>
            <td>
              {weight === 1 ? '' : `${natsText(weight)} · ${nats < 0 ? `(${natsText(nats)})` : natsText(nats)} =`}
            </td>
            <td>{natsText(weight * nats)}</td>
          </tr>
        ))}
        <tr className="slow-sum">
          <th scope="row">{overDraws === undefined ? 'what this datum adds' : 'this draw alone'}</th>
          <td />
          <td>{natsText(sum)}</td>
        </tr>
        {overDraws !== undefined && (
          <tr className="slow-sum">
            <th scope="row">−log of the mean weight over all draws</th>
            <td />
            <td>{natsText(overDraws)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
