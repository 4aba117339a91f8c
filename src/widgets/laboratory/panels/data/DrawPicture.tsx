import { useId, useMemo, useState } from 'react';
import { drawDigit, inkOf, steadyHand } from '../../../../data/digits.ts';
import { addDrawn } from '../../../../state/ownDataDrawn.ts';
import { numberText } from '../../../vae-trainer/words.ts';
import { Pick, Range } from './Fields.tsx';
import { InkPad, type PenStroke } from './InkPad.tsx';
import { Live } from './Live.tsx';
import { Tray } from './Tray.tsx';

const side = 16;
const form = { features: side * side, width: side, height: side } as const;
const blank = new Float32Array(side * side);

/** The darker of two inks, pixel by pixel. */
const over = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => Math.max(value, b[i]!));

/** A digit as a steady pen writes it, for those who draw by keys or want a start. */
function Skeleton({ onWrite }: { readonly onWrite: (x: Float32Array) => void }) {
  const [digit, setDigit] = useState('2');
  const [slant, setSlant] = useState(0);
  const [thickness, setThickness] = useState(steadyHand.thickness);
  return (
    <details className="own-skeleton">
      <summary>or let a steady pen write a digit</summary>
      <Pick
        label="digit"
        value={digit}
        options={Array.from({ length: 10 }, (_, i) => [String(i), String(i)] as const)}
        onChange={setDigit}
      />
      <Range
        label="slant"
        value={slant}
        min={-0.4}
        max={0.4}
        step={0.05}
        says={numberText(slant, 2)}
        onChange={setSlant}
      />
      <Range
        label="thickness"
        value={thickness}
        min={0.03}
        max={0.1}
        step={0.005}
        says={`${numberText(2 * side * thickness, 2)} pixels`}
        onChange={setThickness}
      />
      <button
        type="button"
        className="btn alt"
        onClick={() => onWrite(drawDigit(Number(digit), { ...steadyHand, shear: slant, thickness }))}
      >
        Write it
      </button>
    </details>
  );
}

/** A pad for one picture, the tray of those drawn so far, and where the picture lands in the present run. */
export function DrawPicture() {
  const id = useId();
  const [base, setBase] = useState<Float32Array>(blank);
  const [strokes, setStrokes] = useState<readonly PenStroke[]>([]);
  const [pen, setPen] = useState(0.055);
  const [label, setLabel] = useState('');
  const picture = useMemo(
    () => strokes.reduce<Float32Array>((ink, stroke) => over(ink, inkOf([stroke.points], stroke.thickness)), base),
    [base, strokes],
  );
  const isBlank = picture.every((value) => value === 0);
  const clear = (): void => {
    setBase(blank);
    setStrokes([]);
  };
  return (
    <>
      <section className="pane">
        <h3>
          Draw a picture <span>by pointer or finger; by arrow keys and Space, pixel by pixel</span>
        </h3>
        <div className="own-draw">
          <InkPad
            picture={picture}
            pen={pen}
            onStroke={(stroke, isNew) => setStrokes((now) => [...(isNew ? now : now.slice(0, -1)), stroke])}
            onToggle={(pixel) => {
              // A single pixel changes the picture as it stands.
              setBase(picture.map((value, i) => (i === pixel ? (value >= 0.5 ? 0 : 1) : value)));
              setStrokes([]);
            }}
          />
          <div>
            <Range
              label="pen"
              value={pen}
              min={0.03}
              max={0.12}
              step={0.005}
              says={`${numberText(2 * side * pen, 2)} pixels wide`}
              onChange={setPen}
            />
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
            <div className="runs-acts">
              <button
                type="button"
                className="btn"
                disabled={isBlank}
                onClick={() => {
                  addDrawn('digits', { x: picture, label: label.trim() });
                  clear();
                }}
              >
                Put it on the tray
              </button>
              <button
                type="button"
                className="quiet"
                disabled={strokes.length === 0}
                onClick={() => setStrokes((now) => now.slice(0, -1))}
              >
                Take back a stroke
              </button>
              <button type="button" className="quiet" disabled={isBlank} onClick={clear}>
                Clear
              </button>
            </div>
            <Skeleton
              onWrite={(x) => {
                setBase(x);
                setStrokes([]);
              }}
            />
          </div>
        </div>
      </section>
      <Tray kind="digits" form={form} />
      {isBlank ? (
        <p className="trainer-note">Draw something to see where it lands in the present run.</p>
      ) : (
        <Live x={picture} form={form} />
      )}
    </>
  );
}
