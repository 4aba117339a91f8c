import type { LossPoint, Training } from '../../state/training.ts';
import { unitsOf } from '../vae-trainer/scene.ts';
import { numberText, wholeText } from '../vae-trainer/words.ts';

type Measured = LossPoint['train'] | undefined;

const rows = [
  ['ELBO', 'elbo', ({ elbo }: LossPoint['train']) => elbo],
  ['reconstruction', undefined, ({ reconstruction }: LossPoint['train']) => reconstruction],
  ['KL', 'gap', ({ kl }: LossPoint['train']) => kl],
] as const;

const text = (of: Measured, pick: (losses: LossPoint['train']) => number | undefined): string => {
  const value = of && pick(of);
  return value === undefined ? '–' : numberText(value, 2);
};

/** The averages of the run on the newest batch and on held-out data, and what it has come to. */
export function Numbers({ state }: { readonly state: Training }) {
  const { losses, snapshot, settings } = state;
  const batch = losses.at(-1);
  const measured = losses.findLast((point) => point.heldOut !== undefined);
  const units = unitsOf(losses);
  const active = units.filter((unit) => unit.active).length;
  const samples = settings?.samples ?? 1;
  return (
    <section className="pane numbers">
      <table>
        <caption className="vh">Averages in nats per datum</caption>
        <thead>
          <tr>
            <th scope="col">nats per datum</th>
            <th scope="col">train{batch && <span> batch, step {wholeText(batch.step)}</span>}</th>
            <th scope="col">test{measured && <span> held out, step {wholeText(measured.step)}</span>}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, term, pick]) => (
            <tr key={name} data-term={term}>
              <th scope="row">{name}</th>
              <td>{text(batch?.train, pick)}</td>
              <td>{text(measured?.heldOut, pick)}</td>
            </tr>
          ))}
          {samples > 1 && (
            <tr data-term="elbo">
              <th scope="row">bound, K = {samples}</th>
              <td>{text(batch?.train, ({ bound }) => bound)}</td>
              <td>{text(measured?.heldOut, ({ bound }) => bound)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="trainer-note">
        {[
          ...(units.length > 0 ? [`${active} of ${units.length} units in use`] : []),
          ...(settings?.likelihood === 'gaussian' && snapshot ? [`σ = ${numberText(snapshot.sigma, 4)}`] : []),
        ].join(', ')}
      </p>
    </section>
  );
}
