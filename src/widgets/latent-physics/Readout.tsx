import { lengthOf, lengths } from '../../math/pendulumSignals.ts';
import type { Shown } from '../../models/physics/protocol.ts';
import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { PhysicsScene } from './scene.ts';
import type { Spread } from './predict.ts';
import { sightNames } from './table.ts';
import { leastShown, rounded } from './words.ts';

const views: readonly Shown[] = ['both', 'picture', 'trace'];

/** A mean with its spread, or a dash before the model has spoken. */
function Read({ of, digits }: { readonly of: Spread | undefined; readonly digits: number }) {
  if (!of) return <>–</>;
  return (
    <>
      <Num value={of.mean} digits={digits} chars={digits + 2} term="q" /> ± {rounded(of.std, digits) === 0 ? '<' : ''}
      <Num value={leastShown(of.std, digits)} digits={digits} chars={digits + 2} />
    </>
  );
}

/** What is read of this item, beside the truth. */
export function ItemReadout({ of }: { readonly of: PhysicsScene }) {
  const { item, guess } = of;
  return (
    <dl className="routes">
      <div>
        <dt>
          length <Tex tex="g/\omega^2" />
        </dt>
        <dd>
          <Read of={guess?.prediction.length} digits={3} /> m (truth {formatNumber(item.length, 2)})
        </dd>
      </div>
      <div>
        <dt>
          damping <Tex tex="\gamma" />
        </dt>
        <dd>
          <Read of={guess?.prediction.damping} digits={2} /> per s (truth {formatNumber(item.cause.damping, 2)})
        </dd>
      </div>
    </dl>
  );
}

/** How the codes of all held-out items are told apart and read, by what is shown of them. */
export function Readout({ of }: { readonly of: PhysicsScene }) {
  const view = of.guess?.view;
  const cell = (value: number | undefined, digits: number, error?: number) =>
    value === undefined ? '–' : <Num value={value} digits={digits} standardError={error} chars={digits + 2} />;
  const { picture, trace } = view?.crossings ?? {};
  return (
    <div className="readout readout-fit physics-tables">
      <table>
        <caption>150 held-out items, by what the model is shown of them</caption>
        <thead>
          <tr>
            <th scope="col">shown</th>
            <th scope="col">
              <Tex tex="\elbo{\text{ELBO}}" />, nats
            </th>
            <th scope="col">purity</th>
            <th scope="col">adj. Rand</th>
            <th scope="col">
              <Tex tex="R^2" /> angle
            </th>
            <th scope="col">
              <Tex tex="R^2" /> damping
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map((shown) => {
            const reading = view?.readings[shown];
            return (
              <tr key={shown} className={of.shown === shown ? 'lit' : undefined}>
                <th scope="row">{sightNames[shown]}</th>
                <td>{cell(reading?.elbo, 1, reading?.elboError)}</td>
                <td>{cell(reading?.purity, 2)}</td>
                <td>{cell(reading?.adjustedRand, 2)}</td>
                <td>{cell(reading?.angle, 2)}</td>
                <td>{cell(reading?.damping, 2)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table>
        <caption>One signal from the other: root mean square error, without noise</caption>
        <thead>
          <tr>
            <th scope="col">predicted</th>
            <th scope="col">by the model</th>
            <th scope="col">by the mean signal</th>
            <th scope="col">by the mean of the true kind</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">picture from trace</th>
            <td>{cell(picture?.error, 3)}</td>
            <td>{cell(picture?.baseline, 3)}</td>
            <td>{cell(picture?.kindKnown, 3)}</td>
          </tr>
          <tr>
            <th scope="row">trace from picture</th>
            <td>{cell(trace?.error, 3)}</td>
            <td>{cell(trace?.baseline, 3)}</td>
            <td>{cell(trace?.kindKnown, 3)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        Lengths that the experts have found:{' '}
        {of.guess
          ? of.guess.frequencies.map((frequency) => `${formatNumber(lengthOf(frequency), 3)} m`).join(', ')
          : '–'}
        . There are{' '}
        {lengths
          .toReversed()
          .map((length) => `${formatNumber(length, 2)} m`)
          .join(', ')}
        .
      </p>
    </div>
  );
}
