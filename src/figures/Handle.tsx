import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { keyMove } from './keys.ts';
import type { Point } from './path.ts';
import { usePlane } from './geometry.ts';
import type { Mark } from './theme.ts';

/** One number that a handle moves. */
export interface Slide {
  /** What it is, such as "mean of q". */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** One press of an arrow key. */
  readonly step: number;
  /** The value and what it means now, such as "mean of q 1.20; KL 0.31 nats". */
  readonly says: string;
  /** Asks for another value; the owner decides and hands it back through `value` and `at`. */
  readonly onMove: (value: number) => void;
  /** The value at a coordinate of the plane along this axis; the coordinate itself unless told. */
  readonly valueAt?: (coordinate: number) => number;
}

interface HandleProps {
  /** Where the handle is drawn, in math units. */
  readonly at: Point;
  readonly mark: Mark;
  /** What moving it sideways and upright changes; with both it is a group of two sliders. */
  readonly x?: Slide;
  readonly y?: Slide;
  /** The name of the group, where there are two. */
  readonly label?: string;
  /** The second handle of a mark is drawn a little smaller and without its dot. */
  readonly minor?: boolean;
  /** The start and the end of a drag, for whoever keeps the way back. */
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

/** A dragged value, rounded to the decimal of one step, so that the numbers it leaves behind are short. */
function rounded(slide: Slide, value: number): number {
  const decimals = Math.min(12, Math.max(0, -Math.floor(Math.log10(slide.step) + 1e-9)));
  return Number(value.toFixed(decimals));
}

const within = (slide: Slide, value: number): number => Math.min(slide.max, Math.max(slide.min, value));

/**
 * A ring that is dragged by pointer or finger, or driven by keys. It owns nothing: it is drawn at `at`
 * and asks for other values; pointer and keyboard end in the same `onMove`.
 */
export function Handle({ at, mark, x, y, label, minor, onStart, onEnd }: HandleProps) {
  const plane = usePlane();
  const grip = useRef<{ dx: number; dy: number } | null>(null);
  const began = useRef<{ x?: number | undefined; y?: number | undefined }>({});
  const [dragging, setDragging] = useState(false);
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    // Chromium does not heed `touch-action` on parts of an SVG: a finger would scroll the page and end the drag.
    const element = group.current;
    const keep = (event: TouchEvent): void => event.preventDefault();
    element?.addEventListener('touchstart', keep, { passive: false });
    return () => element?.removeEventListener('touchstart', keep);
  }, []);
  const pixel: Point = [plane.x.at(at[0]), plane.y.at(at[1])];

  const remember = (): void => {
    began.current = { x: x?.value, y: y?.value };
  };
  const goBack = (): void => {
    if (x && began.current.x !== undefined) x.onMove(began.current.x);
    if (y && began.current.y !== undefined) y.onMove(began.current.y);
  };
  /** The pointer in the pixels of the plane, whatever the page does to its size. */
  const locate = (event: PointerEvent<SVGGElement>): Point => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return pixel;
    return [
      ((event.clientX - box.left) * plane.width) / box.width,
      ((event.clientY - box.top) * plane.height) / box.height,
    ];
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0 || grip.current) return;
    const [px, py] = locate(event);
    grip.current = { dx: pixel[0] - px, dy: pixel[1] - py };
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelector<SVGGElement>('[role=slider]')?.focus({ preventScroll: true });
    remember();
    setDragging(true);
    onStart?.();
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>): void => {
    if (!grip.current) return;
    const [px, py] = locate(event);
    const target: Point = [plane.x.invert(px + grip.current.dx), plane.y.invert(py + grip.current.dy)];
    x?.onMove(within(x, rounded(x, x.valueAt ? x.valueAt(target[0]) : target[0])));
    y?.onMove(within(y, rounded(y, y.valueAt ? y.valueAt(target[1]) : target[1])));
  };
  const release = (): void => {
    if (!grip.current) return;
    grip.current = null;
    setDragging(false);
    onEnd?.();
  };
  const onKeyDown = (own: 'x' | 'y') => (event: KeyboardEvent<SVGGElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = keyMove(event.key, event.shiftKey, own, x !== undefined && y !== undefined);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'back') {
      goBack();
      release();
      return;
    }
    const slide = move.kind === 'steps' ? { x, y }[move.axis] : { x, y }[own];
    if (!slide) return;
    if (move.kind === 'end') slide.onMove(slide[move.end]);
    else slide.onMove(within(slide, slide.value + move.steps * slide.step));
  };
  const onFocus = (event: FocusEvent): void => {
    // Moving between the two sliders of one handle is not a new beginning.
    if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) remember();
  };

  const slider = (axis: 'x' | 'y', slide: Slide) => (
    <g
      role="slider"
      tabIndex={0}
      className={`slide slide-${axis}`}
      aria-label={slide.label}
      aria-valuenow={Number(slide.value.toPrecision(6))}
      aria-valuemin={slide.min}
      aria-valuemax={slide.max}
      aria-valuetext={slide.says}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      onKeyDown={onKeyDown(axis)}
      onFocus={onFocus}
    >
      <circle className="handle-target" r="22" />
      <circle className="handle-focus" />
      <path
        className="chevrons"
        d={
          axis === 'x'
            ? 'M-15 -4.5l-4.5 4.5l4.5 4.5M15 -4.5l4.5 4.5l-4.5 4.5'
            : 'M-4.5 -15l4.5 -4.5l4.5 4.5M-4.5 15l4.5 4.5l4.5 -4.5'
        }
      />
    </g>
  );
  return (
    <g
      ref={group}
      data-term={mark}
      className={`handle h-${mark}${minor ? ' minor' : ''}${dragging ? ' dragging' : ''}`}
      transform={`translate(${pixel[0].toFixed(2)} ${pixel[1].toFixed(2)})`}
      {...(x && y ? { role: 'group', 'aria-label': label ?? `${x.label} and ${y.label}` } : {})}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onLostPointerCapture={release}
    >
      {x && slider('x', x)}
      {y && slider('y', y)}
      <circle className="ring" />
      {!minor && <circle className="dot" />}
    </g>
  );
}
