import { Num } from '../../ui/Num.tsx';
import type { Cut, CutScene } from './scene.ts';
import { boundName } from './words.ts';

const sumOf: Readonly<Record<Cut['id'], string>> = {
  theory: 'first cut, added up',
  em: 'second cut',
  vae: 'third cut',
};
const ordinals = ['first', 'second', 'third'];

/** The three sums, each by its own route, and a word where rounding hides that they are one. */
export function Totals({ shown }: { readonly shown: CutScene }) {
  const { cuts, bound, digits } = shown;
  const size = Math.max(1, ...cuts.flatMap(({ parts }) => parts.map(({ value }) => Math.abs(value))));
  const agree = cuts.every(({ total }) => Math.abs(total - bound) <= 1e-12 * size);
  const off = cuts.flatMap(({ shownAddsUp }, k) => (shownAddsUp ? [] : [ordinals[k] ?? '']));
  const rounded = `Every number is rounded by itself to ${digits} ${digits === 1 ? 'decimal' : 'decimals'}`;
  return (
    <>
      <dl className="routes">
        {cuts.map(({ id, total }) => (
          <div key={id}>
            <dt>{sumOf[id]}</dt>
            <dd>
              <Num value={total} digits={6} chars={9} term="elbo" />
            </dd>
          </div>
        ))}
        <div>
          <dt>to twelve digits</dt>
          <dd className="agreement">
            <span aria-hidden="true">{agree ? '✓' : '✗'}</span> {agree ? 'one' : 'not one'} {boundName(shown)}
          </dd>
        </div>
      </dl>
      <p className="cuts-rounded">
        {off.length === 0
          ? `${rounded}; here the rounded parts of each cut add up as well.`
          : `${rounded}; in the ${off.join(' and the ')} cut the last digits add up only before rounding.`}
      </p>
    </>
  );
}
