import { referenceOf, verdicts, type Lap, type Verdict } from '../../../../state/race.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import { kinds, names, verdictText } from './words.ts';

const rateOf = (lap: Lap): number => ('stepsPerSecond' in lap ? lap.stepsPerSecond : 0);

function Row({ verdict, most, reference }: { verdict: Verdict; most: number; reference: Lap['device'] | undefined }) {
  const { lap, agrees } = verdict;
  const rate = rateOf(lap);
  return (
    <tr data-out={agrees ? undefined : ''}>
      <th scope="row">
        {names[lap.device]} <span>{kinds[lap.device]}</span>
      </th>
      <td className="race-rate">
        {rate > 0 && (
          <>
            <b>{wholeText(rate)}</b>{' '}
            {'steps' in lap && (
              <span className="race-range">
                {wholeText(lap.slowest)} to {wholeText(lap.fastest)}
              </span>
            )}
            <span className="race-bar" aria-hidden="true" style={{ width: `${Math.max(0.5, (100 * rate) / most)}%` }} />
          </>
        )}
      </td>
      <td>{verdictText(verdict, reference)}</td>
    </tr>
  );
}

/** The laps as bars in a table: what each device did, and whether it computes what the others compute. */
export function RaceTable({ laps }: { readonly laps: readonly Lap[] }) {
  const most = Math.max(...laps.map(rateOf), 1);
  const reference = referenceOf(laps);
  return (
    <table className="race">
      <caption className="vh">The race of the devices</caption>
      <thead>
        <tr>
          <th scope="col">device</th>
          <th scope="col">steps a second</th>
          <th scope="col">agreement</th>
        </tr>
      </thead>
      <tbody>
        {verdicts(laps).map((verdict) => (
          <Row key={verdict.lap.device} verdict={verdict} most={most} reference={reference} />
        ))}
      </tbody>
    </table>
  );
}
