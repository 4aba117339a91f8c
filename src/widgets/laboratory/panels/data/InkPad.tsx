import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Stroke } from '../../../../data/skeletons.ts';
import { inkOf as inkOfTheme } from '../../../../figures/plotly/ink.ts';
import { useTheme } from '../../../../figures/plotly/useTheme.ts';
import { paintImages } from '../../../vae-trainer/paintSheet.ts';
import { cellAfterKey } from '../../../vae-trainer/Sheet.tsx';

/** A stroke with its pen; half its width, where the picture is 1 wide. */
export interface PenStroke {
  readonly points: Stroke;
  readonly thickness: number;
}

interface InkPadProps {
  readonly picture: Float32Array;
  readonly pen: number;
  /** A stroke that begins, or the one that is being drawn, longer now. */
  readonly onStroke: (stroke: PenStroke, isNew: boolean) => void;
  /** A pixel between paper and ink. */
  readonly onToggle: (pixel: number) => void;
}

const side = 16;
const rows = Array.from({ length: side }, (_, i) => i);

/** One picture to draw on: strokes by pointer, single pixels by keys. */
export function InkPad({ picture, pen, onStroke, onToggle }: InkPadProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stroke = useRef<PenStroke | null>(null);
  const id = useId();
  const [at, setAt] = useState(119);
  const theme = useTheme();
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element?.parentElement) return;
    paintImages(
      element,
      { shape: { width: side, height: side }, items: picture, count: 1, columns: 1 },
      inkOfTheme(element.parentElement),
    );
  }, [picture, theme]);
  useEffect(() => {
    const element = box.current;
    const keep = (event: TouchEvent): void => event.preventDefault();
    element?.addEventListener('touchstart', keep, { passive: false });
    return () => element?.removeEventListener('touchstart', keep);
  }, []);
  const place = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const frame = box.current!.getBoundingClientRect();
    return [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height];
  };
  const draw = (points: Stroke, isNew: boolean): void => {
    stroke.current = { points, thickness: isNew ? pen : (stroke.current?.thickness ?? pen) };
    onStroke(stroke.current, isNew);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || stroke.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // A dot is a stroke that ends where it begins.
    draw([place(event), place(event)], true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!stroke.current) return;
    const { nativeEvent } = event;
    const moves = nativeEvent.getCoalescedEvents?.() ?? [];
    draw([...stroke.current.points, ...(moves.length > 0 ? moves : [nativeEvent]).map(place)], false);
  };
  const release = (): void => {
    stroke.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = cellAfterKey(event.key, at, side, side * side);
    if (next !== undefined) setAt(next);
    else if (event.key === ' ' || event.key === 'Enter') onToggle(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className="own-pad"
      role="grid"
      aria-label="A picture of 16 × 16 pixels: arrow keys move, Space sets a pixel or clears it"
      aria-activedescendant={`${id}${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <canvas ref={canvas} aria-hidden="true" />
      {rows.map((row) => (
        <div key={row} role="row">
          {rows.map((column) => {
            const pixel = row * side + column;
            return (
              <div
                key={column}
                id={`${id}${pixel}`}
                role="gridcell"
                data-at={pixel === at}
                aria-selected={picture[pixel]! >= 0.5}
                aria-label={`row ${row + 1}, column ${column + 1}: ${picture[pixel]! >= 0.5 ? 'ink' : 'paper'}`}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
