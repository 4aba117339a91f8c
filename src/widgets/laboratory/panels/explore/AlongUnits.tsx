import { useMemo } from 'react';
import type { Training } from '../../../../state/training.ts';
import { selectedOf } from '../../plane/usePlaneAnswers.ts';
import type { LabValues } from '../../settings.ts';
import { Film } from './Film.tsx';
import { useDecoded } from './useDecoded.ts';
import { traversal } from './ways.ts';

/** Values of a unit, from −2 to 2. */
const steps = 9;

/** Each unit in turn from −2 to 2, the prior's standard deviations, while the others stay where the selected datum's code has them. */
export function AlongUnits({ state, values }: { readonly state: Training; readonly values: LabValues }) {
  const { heldOut, snapshot } = state;
  const { latent = 1, means } = snapshot ?? {};
  const selected = selectedOf(values, heldOut?.count ?? 0);
  const codes = useMemo(() => {
    const code =
      means && selected >= 0 ? means.slice(selected * latent, (selected + 1) * latent) : new Float32Array(latent);
    const all = new Float32Array(latent * steps * latent);
    for (let unit = 1; unit <= latent; unit++) all.set(traversal(code, unit, steps), (unit - 1) * steps * latent);
    return all;
  }, [means, selected, latent]);
  const items = useDecoded(state, 'explore-units', codes);
  const rows = useMemo(() => {
    if (!items) return [];
    const size = items.length / latent;
    return Array.from({ length: latent }, (_, row) => items.slice(row * size, (row + 1) * size));
  }, [items, latent]);
  if (!heldOut) return null;
  const isPoints = heldOut.kind === 'points';
  return (
    <section className="pane">
      <h3>
        Along each unit{' '}
        <span>
          −2 … 2, the others{' '}
          {selected >= 0
            ? `where the code of datum ${selected + 1} has them`
            : 'at 0; select a datum to stay at its code'}
        </span>
      </h3>
      {rows.length === 0 && <p className="trainer-note">Decoding …</p>}
      <div className={isPoints ? 'explore-two' : 'explore-rows'}>
        {rows.map((row, i) => (
          <div key={i} className="explore-row">
            <span className="explore-unit">
              z<sub>{i + 1}</sub>
            </span>
            <Film
              heldOut={heldOut}
              items={row}
              columns={steps}
              label={`z${i + 1} from −2 to 2 in ${steps} steps, decoded`}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
