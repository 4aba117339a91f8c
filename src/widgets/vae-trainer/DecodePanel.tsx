import { use, useEffect, useMemo } from 'react';
import { training, type Training } from '../../state/training.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { codeOn, type Basis } from './basis.ts';
import { codeAt, nearestCell, pairOf } from './codes.ts';
import { Still } from './Pane.tsx';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';
import { PointsSheet } from './PointsSheet.tsx';
import { Sheet } from './Sheet.tsx';
import { numberText } from './words.ts';

interface DecodePanelProps {
  readonly state: Training;
  readonly values: TrainerValues;
  /** The point under the pointer, if it visits the plane. */
  readonly visited: readonly [number, number] | null;
  /** The plane that is shown, where it is no pair of units. */
  readonly basis: Basis | null;
}

const pointText = ([x = 0, y = 0]: Float32Array): string => `(${numberText(x, 2)}, ${numberText(y, 2)})`;

/** What the decoder makes of the ring's point, or of the point under the pointer. */
export function DecodePanel({ state, values, visited, basis }: DecodePanelProps) {
  const still = use(Still);
  const { snapshot, heldOut, phase, decoded } = state;
  const latent = snapshot?.latent ?? 1;
  const [x, y] = visited ?? [values.cursorX, values.cursorY];
  const { unitX, unitY } = values;
  const code = useMemo(
    () =>
      basis?.origin.length === latent ? codeOn(basis, x, y) : codeAt(latent, pairOf({ unitX, unitY }, latent), x, y),
    [basis, latent, unitX, unitY, x, y],
  );
  const live = phase !== 'recorded';
  const step = snapshot?.step;
  useEffect(() => {
    if (live && step !== undefined) training.decode('point', code);
  }, [live, code, step]);
  if (!heldOut || !snapshot) return null;
  const cell = nearestCell(snapshot.gridCodes, code);
  const recorded =
    cell < 0 ? undefined : snapshot.grid?.subarray(cell * heldOut.features, (cell + 1) * heldOut.features);
  const item = live ? (decoded['point']?.x ?? recorded) : recorded;
  if (item?.length !== heldOut.features) return null;
  const others = basis ? ' from the mean of the codes' : latent > 2 ? ' the other units at 0' : '';
  const units = pairOf({ unitX, unitY }, latent).filter((unit) => unit > 0);
  const names = basis ? ['c1', 'c2'] : units.map((unit) => `z${unit}`);
  const place = names.map((name, i) => `${name} = ${numberText(i === 0 ? x : y, 2)}`);
  const label = `Decoded from ${place.join(', ')}${others}`;
  return (
    <div className="decoded-point" data-term="latent" inert={still}>
      {heldOut.kind === 'points' ? (
        <PointsSheet heldOut={heldOut} ring={item} label={`${label}: ${pointText(item)}`} />
      ) : (
        <Sheet shape={heldOut} items={item} count={1} columns={1} label={label} />
      )}
      <div>
        <b>{visited ? 'Under the pointer' : 'At the ring'}</b>
        {visited ? (
          place.join(', ')
        ) : (
          <span className="ring-fields">
            {names.map((name, i) => (
              <span key={name}>
                {name}{' '}
                <NumberField param={i === 0 ? params.cursorX : params.cursorY} label={`decoded point, ${name}`} />
              </span>
            ))}
          </span>
        )}
        {others}
        {!live && <span className="aside">Nearest of the recorded cells.</span>}
      </div>
    </div>
  );
}
