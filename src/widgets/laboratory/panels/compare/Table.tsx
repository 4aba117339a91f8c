import type { Training } from '../../../../state/training.ts';
import { newest, unitsOf } from '../../../vae-trainer/scene.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';

type Row = readonly [name: string, value: (run: Training) => string];

const text = (value: number | undefined, digits: number): string =>
  value === undefined ? '–' : numberText(value, digits);

const fixedRows: readonly Row[] = [
  ['steps taken', ({ step }) => wholeText(step)],
  [
    'nats measured at step',
    ({ losses }) => {
      const last = newest(losses);
      return last ? `${wholeText(last.step)}${last.heldOut ? '' : ', a batch'}` : '–';
    },
  ],
  ['ELBO, nats', ({ losses }) => text(newest(losses)?.losses.elbo, 2)],
  ['reconstruction, nats', ({ losses }) => text(newest(losses)?.losses.reconstruction, 2)],
  ['KL, nats', ({ losses }) => text(newest(losses)?.losses.kl, 2)],
  [
    'units in use',
    ({ losses }) => {
      const units = unitsOf(losses);
      return units.length === 0 ? '–' : `${units.filter(({ active }) => active).length} of ${units.length}`;
    },
  ],
  ['σ', ({ settings, snapshot }) => (settings?.likelihood === 'gaussian' ? text(snapshot?.sigma, 3) : '–')],
];

/** The rows of what codes tell: each factor that either run knows. */
function qualityRows(a: Training, b: Training): readonly Row[] {
  const names = [...new Set([a, b].flatMap(({ quality }) => Object.keys(quality?.r2 ?? {})))];
  const isClassed = [a, b].some(({ quality }) => quality?.accuracy !== undefined);
  return [
    ...names.map((name): Row => [`R² of the ${name}`, ({ quality }) => text(quality?.r2[name], 3)]),
    ...(isClassed ? [['accuracy', ({ quality }) => text(quality?.accuracy, 3)] as Row] : []),
  ];
}

/** The numbers of both runs, side by side. */
export function Table({ a, b }: { readonly a: Training; readonly b: Training }) {
  return (
    <section className="pane numbers">
      <table>
        <caption className="vh">Both runs in numbers, held-out data</caption>
        <thead>
          <tr>
            <th scope="col">held-out data</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {[...fixedRows, ...qualityRows(a, b)].map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value(a)}</td>
              <td>{value(b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
