import { useState } from 'react';
import { setValues } from '../../../../state/page.ts';
import { ownData } from '../../../../state/ownData.ts';
import { dropDrawn, type DrawnItems } from '../../../../state/ownDataDrawn.ts';
import type { HeldOut } from '../../../../state/training.ts';
import { useDrawn } from '../../../../state/useDrawn.ts';
import { Sheet } from '../../../vae-trainer/Sheet.tsx';
import { wholeText } from '../../../vae-trainer/words.ts';
import { drawnTable, enough, least } from './drawnTable.ts';
import { Whole } from './Fields.tsx';
import { jitter } from './jitter.ts';

interface TrayProps {
  readonly kind: keyof DrawnItems;
  readonly form: Pick<HeldOut, 'features' | 'width' | 'height'>;
}

/** Pictures of the tray that are shown. */
const most = 48;

/** What was drawn so far, and the way to train on it. */
export function Tray({ kind, form }: TrayProps) {
  const items = useDrawn()[kind];
  const [copies, setCopies] = useState(40);
  const count = items.length;
  const total = count * (copies + 1);
  const few = items.slice(-most);
  const pixels = new Float32Array(few.length * form.features);
  few.forEach(({ x }, n) => pixels.set(x, n * form.features));
  const read = (with_: number): void => {
    setValues({ dataView: 'bring' });
    void ownData.bring({ kind: 'table', table: drawnTable(items, with_), name: 'drawn by hand' });
  };
  const what = kind === 'points' ? 'point' : 'picture';
  return (
    <section className="pane">
      <h3>
        On the tray{' '}
        <span role="status">
          {wholeText(count)} {what}
          {count === 1 ? '' : 's'}
        </span>
      </h3>
      {kind === 'digits' && few.length > 0 && (
        <Sheet
          shape={form}
          items={pixels}
          count={few.length}
          columns={Math.max(12, Math.min(16, few.length))}
          label="The pictures drawn so far"
        />
      )}
      {count === 0 ? (
        <p className="trainer-note">
          Nothing yet. {least} are the least that can be trained on; {wholeText(enough)} teach something.
        </p>
      ) : (
        <>
          {count < enough && (
            <p className="why-not">
              {wholeText(count)}{' '}
              {count === 1 ? 'is too few: a network learns it' : 'are too few: a network learns them'} by heart. Copies
              help somewhat:{' '}
              {kind === 'points'
                ? `each moved by normal draws of standard deviation ${jitter.plane} along both axes.`
                : `each turned by up to ${jitter.degrees}° and moved by up to ${jitter.pixels} pixel, drawn uniformly.`}{' '}
              They are no new data, and held-out numbers on copies flatter the run.
            </p>
          )}
          <div className="own-fields">
            <Whole label="copies of each" value={copies} min={1} max={500} onChange={setCopies} />
            <button type="button" className="btn" disabled={total < least} onClick={() => read(copies)}>
              Look at {wholeText(total)}, with copies
            </button>
            <button type="button" className="btn alt" disabled={count < least} onClick={() => read(0)}>
              Look at {wholeText(count)}, as drawn
            </button>
          </div>
          <div className="runs-acts">
            <button type="button" className="quiet" onClick={() => dropDrawn(kind)}>
              Take the last one off
            </button>
            <button type="button" className="quiet" onClick={() => dropDrawn(kind, true)}>
              Empty the tray
            </button>
          </div>
        </>
      )}
    </section>
  );
}
