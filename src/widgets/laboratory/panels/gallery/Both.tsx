import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { percent, silentOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Readings } from './useReadings.ts';

const text = (digits: number) => (value: number | undefined) =>
  value === undefined || !Number.isFinite(value) ? '–' : numberText(value, digits);

/** The rows that both runs are compared in. */
const rows: readonly (readonly [string, (run: Reading) => string])[] = [
  ['steps taken', ({ step }) => wholeText(step)],
  ['nats measured at step', ({ measuredAt }) => wholeText(measuredAt)],
  ['ELBO, nats', (run) => text(1)(run.elbo)],
  ['reconstruction, nats', (run) => text(1)(run.reconstruction)],
  ['KL, nats', (run) => text(2)(run.kl)],
  ['silent units', (run) => `${silentOf(run)} of ${run.units.length}`],
  ['σ', (run) => text(3)(run.sigma)],
  ['prior in holes', (run) => (run.holes === undefined ? '–' : percent(run.holes))],
  ['sample to nearest datum', (run) => text(3)(run.distance)],
];

const factorRows = ({ change, cure }: Readings): typeof rows =>
  [...new Set([...Object.keys(change?.r2 ?? {}), ...Object.keys(cure?.r2 ?? {})])].map((name) => [
    `R² of the ${name}`,
    (run: Reading) => text(2)(run.r2[name]),
  ]);

/** The run that fails beside the one that is repaired, in numbers. */
export function Both({ readings, cureName }: { readonly readings: Readings; readonly cureName: string }) {
  const { change, cure } = readings;
  if (!change || !cure) return null;
  return (
    <div className="numbers gallery-both">
      <table>
        <caption className="vh">The failing run and the repaired one, held-out data</caption>
        <thead>
          <tr>
            <th scope="col">held-out data</th>
            <th scope="col">failing</th>
            <th scope="col">
              repaired <span>{cureName}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...factorRows(readings)].map(([name, pick]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{pick(change)}</td>
              <td>{pick(cure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
