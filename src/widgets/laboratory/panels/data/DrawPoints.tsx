import { useId, useState, type PointerEvent } from 'react';
import { addDrawn } from '../../../../state/ownDataDrawn.ts';
import { useDrawn } from '../../../../state/useDrawn.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { dotsPath, placeOf, planeSide } from '../../../vae-trainer/points.ts';
import { Live } from './Live.tsx';
import { Tray } from './Tray.tsx';

const plain = [-2, 2] as const;

/** A number typed with a comma or a true minus sign counts too. */
const readCoordinate = (text: string): number => Number(text.trim().replace('−', '-').replace(',', '.') || NaN);

interface CoordinatesProps {
  readonly range: readonly [low: number, high: number];
  readonly onAdd: (x: number, y: number) => void;
}

/** A point by its coordinates. */
function Coordinates({ range: [low, high], onAdd }: CoordinatesProps) {
  const id = useId();
  const [x, setX] = useState('0');
  const [y, setY] = useState('0');
  const point = [readCoordinate(x), readCoordinate(y)] as const;
  const isIn = point.every((value) => value >= low && value <= high);
  return (
    <form
      className="own-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (isIn) onAdd(...point);
      }}
    >
      {(
        [
          ['x', x, setX],
          ['y', y, setY],
        ] as const
      ).map(([name, value, set]) => (
        <span key={name} className="own-field">
          <label htmlFor={`${id}${name}`}>{name} </label>
          <input
            id={`${id}${name}`}
            type="text"
            inputMode="text"
            size={6}
            autoComplete="off"
            value={value}
            onChange={(event) => set(event.target.value)}
          />
        </span>
      ))}
      <button type="submit" className="btn alt" disabled={!isIn}>
        Add the point
      </button>
      {!isIn && (
        <span className="problem">
          Both are numbers from {String(low).replace('-', '−')} to {high}.
        </span>
      )}
    </form>
  );
}

/** A plane to click points into, the tray of them, and where the newest lands in the present run. */
export function DrawPoints() {
  const id = useId();
  const { points } = useDrawn();
  const [label, setLabel] = useState('');
  const runRange = useTraining(({ heldOut }) => (heldOut?.kind === 'points' ? heldOut.range : undefined));
  const range = runRange ?? plain;
  const form = { features: 2, width: 2, height: 1, kind: 'points', range } as const;
  const newest = points.at(-1)?.x;
  const add = (x: number, y: number): void => addDrawn('points', { x: Float32Array.of(x, y), label: label.trim() });
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const span = range[1] - range[0];
    add(
      range[0] + (span * (event.clientX - frame.left)) / frame.width,
      range[1] - (span * (event.clientY - frame.top)) / frame.height,
    );
  };
  const [cx, cy] = newest ? placeOf(form, newest[0]!, newest[1]!) : [0, 0];
  return (
    <>
      <section className="pane">
        <h3>
          Place points <span>click in the plane, or type coordinates</span>
        </h3>
        <div className="own-draw">
          <div className="own-points points-sheet sheet">
            <svg
              viewBox={`0 0 ${planeSide} ${planeSide}`}
              role="img"
              aria-label={`A plane from ${range[0]} to ${range[1]} with ${points.length} points`}
              className="own-plane"
              onPointerDown={onPointerDown}
            >
              <path className="axis" d={`M0 ${planeSide / 2}H${planeSide}M${planeSide / 2} 0V${planeSide}`} />
              {points.length > 0 && (
                <path
                  className="points-data"
                  data-term="data"
                  d={dotsPath(form, Float32Array.from(points.flatMap(({ x }) => [...x])))}
                />
              )}
              {newest && <circle className="points-ring" data-term="latent" cx={cx} cy={cy} r="2.6" />}
            </svg>
          </div>
          <div>
            <Coordinates range={range} onAdd={add} />
            <p className="own-field">
              <label htmlFor={id}>label </label>
              <input
                id={id}
                type="text"
                size={6}
                maxLength={20}
                autoComplete="off"
                value={label}
                onChange={(event) => setLabel(event.target.value)}
              />
            </p>
          </div>
        </div>
      </section>
      <Tray kind="points" form={form} />
      {newest && <Live x={newest} form={form} />}
    </>
  );
}
