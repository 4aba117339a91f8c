import { use, useEffect, useMemo } from 'react';
import { training, type Training } from '../../state/training.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { codeAt, nearestCell, pairOf } from './codes.ts';
import { Still } from './Pane.tsx';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';
import { Sheet } from './Sheet.tsx';
import { numberText } from './words.ts';

interface DecodePanelProps {
  readonly state: Training;
  readonly values: TrainerValues;
  /** The point under the pointer, if it visits the plane. */
  readonly visited: readonly [number, number] | null;
}

/** What the decoder makes of the ring's point, or of the point under the pointer. */
export function DecodePanel({ state, values, visited }: DecodePanelProps) {
  const still = use(Still);
  const { snapshot, heldOut, phase, decoded } = state;
  const latent = snapshot?.latent ?? 1;
  const [x, y] = visited ?? [values.cursorX, values.cursorY];
  const { unitX, unitY } = values;
  const code = useMemo(() => codeAt(latent, pairOf({ unitX, unitY }, latent), x, y), [latent, unitX, unitY, x, y]);
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
  const others = latent > 2 ? ' the other units at 0' : '';
  const units = pairOf({ unitX, unitY }, latent).filter((unit) => unit > 0);
  const place = units.map((unit) => `z${unit} = ${numberText(code[unit - 1] ?? 0, 2)}`);
  return (
    <div className="decoded-point" data-term="latent" inert={still}>
      <Sheet shape={heldOut} items={item} count={1} columns={1} label={`Decoded from ${place.join(', ')}${others}`} />
      <div>
        <b>{visited ? 'Under the pointer' : 'At the ring'}</b>
        {visited ? (
          place.join(', ')
        ) : (
          <span className="ring-fields">
            {units.map((unit, i) => (
              <span key={unit}>
                z{unit}{' '}
                <NumberField param={i === 0 ? params.cursorX : params.cursorY} label={`decoded point, z${unit}`} />
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
