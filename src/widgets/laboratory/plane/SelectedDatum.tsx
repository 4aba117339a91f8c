import { useEffect, useMemo } from 'react';
import { setValues } from '../../../state/page.ts';
import { training, type HeldOut, type Training } from '../../../state/training.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { nearestCode, type CodesScene } from '../../vae-trainer/codes.ts';
import { pairsPath } from '../../vae-trainer/points.ts';
import { PointsSheet } from '../../vae-trainer/PointsSheet.tsx';
import { Sheet } from '../../vae-trainer/Sheet.tsx';
import { numberText } from '../../vae-trainer/words.ts';
import type { LabValues } from '../settings.ts';
import { planeParams } from './params.ts';

/** What is true of a datum, in words. */
export function factsOf(heldOut: HeldOut, n: number): string {
  const factors = Object.entries(heldOut.factors).map(([name, all]) => `${name} ${numberText(all[n] ?? 0, 2)}`);
  return [...(heldOut.classes ? [`class ${heldOut.classes[n]}`] : []), ...factors].join(', ');
}

/** One datum beside what the decoder makes of the mean of its code. */
function Rebuilt({
  heldOut,
  x,
  made,
}: {
  readonly heldOut: HeldOut;
  readonly x: Float32Array;
  readonly made: Float32Array;
}) {
  const both = useMemo(() => Float32Array.of(...x, ...made), [x, made]);
  if (heldOut.kind === 'points')
    return (
      <PointsSheet
        heldOut={heldOut}
        ring={made}
        lines={pairsPath(heldOut, x, made)}
        label="The selected point, joined to its reconstruction"
      />
    );
  if (heldOut.height > 1)
    return (
      <Sheet shape={heldOut} items={both} count={2} columns={2} label="The selected datum, and its reconstruction" />
    );
  return (
    <Sheet
      shape={heldOut}
      items={made}
      dots={x}
      count={1}
      columns={1}
      label="The selected datum as dots, its reconstruction as a line"
    />
  );
}

interface SelectedDatumProps {
  readonly state: Training;
  readonly values: LabValues;
  readonly scene: CodesScene;
  /** The index of the selected datum, or −1. */
  readonly selected: number;
}

/** Chooses one held-out datum by number, by keys or by the ring, and shows it with its reconstruction and its posterior. */
export function SelectedDatum({ state, values, scene, selected }: SelectedDatumProps) {
  const { heldOut, snapshot, phase, decoded } = state;
  const live = phase !== 'recorded';
  const { count } = scene;
  const { means, latent = 1, step } = snapshot ?? {};
  const code = useMemo(
    () => (selected >= 0 && means ? means.slice(selected * latent, (selected + 1) * latent) : null),
    [selected, means, latent],
  );
  useEffect(() => {
    if (live && code && step !== undefined) training.decode('selected', code);
  }, [live, code, step]);
  if (!heldOut) return null;
  const select = (n: number): void => setValues({ selected: ((n + count) % count) + 1 });
  const ring = nearestCode(scene, values.cursorX, scene.unitY === 0 ? 0 : values.cursorY);
  const { features } = heldOut;
  const known = snapshot?.reconstructions;
  const recorded =
    known && selected < known.length / features
      ? known.slice(selected * features, (selected + 1) * features)
      : undefined;
  const answer = decoded['selected'];
  const made = live ? (answer?.x.length === features ? answer.x : undefined) : recorded;
  const spread = (std: number): string => numberText(std, 2);
  return (
    <div className="selected-datum" data-term="data">
      <div className="selected-choice">
        <span>
          datum <NumberField param={planeParams.selected} label="number of the selected datum" /> of {count}
        </span>
        <button type="button" className="quiet" onClick={() => select(selected < 0 ? count - 1 : selected - 1)}>
          Previous
        </button>
        <button type="button" className="quiet" onClick={() => select(selected + 1)}>
          Next
        </button>
        <button type="button" className="quiet" onClick={() => select(ring)}>
          Nearest the ring
        </button>
        {selected >= 0 && (
          <button type="button" className="quiet" onClick={() => setValues({ selected: 0 })}>
            None
          </button>
        )}
      </div>
      {values.selected > count && <p className="trainer-note">There are only {count} held-out data.</p>}
      {selected >= 0 && (
        <div className="selected-shown">
          {made && (
            <Rebuilt
              heldOut={heldOut}
              x={heldOut.x.slice(selected * features, (selected + 1) * features)}
              made={made}
            />
          )}
          <p>
            <b>Datum {selected + 1}</b> {factsOf(heldOut, selected)}
            <br />
            code{' '}
            {scene.unitY === 0
              ? `${numberText(scene.x[selected] ?? 0, 2)} ± ${spread(scene.stdX[selected] ?? 0)}`
              : `(${numberText(scene.x[selected] ?? 0, 2)} ± ${spread(scene.stdX[selected] ?? 0)}, ${numberText(scene.y[selected] ?? 0, 2)} ± ${spread(scene.stdY[selected] ?? 0)})`}
            {!made && !live && <span className="aside">Press Train to see any datum’s reconstruction.</span>}
          </p>
        </div>
      )}
    </div>
  );
}
