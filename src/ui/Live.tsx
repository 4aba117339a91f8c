import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type ChoiceParam, formatValue, type NumberParam, type Param, type TextParam } from '../notebook/param.ts';
import { currentLesson } from '../state/lesson.ts';
import { beginGesture, endGesture } from '../state/page.ts';
import { useParam } from '../state/useParam.ts';
import { positionOf, spoken, valueAfterKey, valueAt, widthOf } from './knob.ts';
import { NumberField } from './NumberField.tsx';
import { Prose } from './Prose.tsx';

// From end to end of a range in pixels of drag, and the drag below which a press counts as a tap.
const pixelsAcross = 400;
const tapPixels = 4;

/** A parameter's value in a line of text: drag it sideways, press arrow keys, or tap it (or Enter) to type. */
export function LiveNumber({ param }: { readonly param: NumberParam }): ReactNode {
  const [value, set] = useParam(param);
  const [mode, setMode] = useState<'shown' | 'typing' | 'typed'>('shown');
  const mark = useRef<HTMLSpanElement>(null);
  const drag = useRef<{ x: number; position: number; moved: boolean } | undefined>(undefined);
  useEffect(() => {
    if (mode === 'typed') mark.current?.focus();
  }, [mode]);
  if (mode === 'typing') {
    return <NumberField param={param} focused onDone={(byKey) => setMode(byKey ? 'typed' : 'shown')} />;
  }

  const release = (event: PointerEvent): void => {
    const ended = drag.current;
    drag.current = undefined;
    endGesture();
    if (ended && !ended.moved && event.type === 'pointerup') setMode('typing');
  };
  return (
    <span
      ref={mark}
      className="live"
      role="slider"
      tabIndex={0}
      data-term={param.term}
      aria-label={param.meaning}
      aria-valuemin={param.min}
      aria-valuemax={param.max}
      aria-valuenow={value}
      aria-valuetext={spoken(param, value)}
      style={{ minWidth: `${widthOf(param) - 0.5}ch` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, position: positionOf(param, value), moved: false };
        beginGesture();
      }}
      onPointerMove={(event) => {
        const from = drag.current;
        if (!from) return;
        const pixels = event.clientX - from.x;
        from.moved ||= Math.abs(pixels) >= tapPixels;
        if (from.moved) set(valueAt(param, from.position + pixels / pixelsAcross));
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const next = valueAfterKey(param, value, event.key, event.shiftKey);
        if (next === undefined && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        if (next === undefined) setMode('typing');
        else set(next);
      }}
    >
      {formatValue(param, value)}
    </span>
  );
}

/** The option of a parameter that is chosen now, in a line of text. */
function LiveOption({ param }: { readonly param: ChoiceParam }): ReactNode {
  const [value] = useParam(param);
  return <Prose text={param.options.find((option) => option.value === value)?.label ?? value} />;
}

/** The formula of a parameter as it was typed, in a line of text. */
function LiveFormula({ param }: { readonly param: TextParam }): ReactNode {
  const [value] = useParam(param);
  return <code>{value}</code>;
}

/** The value of any parameter, in a line of text. */
export function LiveValue({ param }: { readonly param: Param }): ReactNode {
  if (param.kind === 'number') return <LiveNumber param={param} />;
  return param.kind === 'choice' ? <LiveOption param={param} /> : <LiveFormula param={param} />;
}

/** In a lesson, `<Live of="muQ" />` is the value of that parameter, and can be moved where it is a number. Throws for an unknown key. */
export function Live({ of }: { readonly of: string }): ReactNode {
  const param = currentLesson().params[of];
  if (!param) throw new Error(`Live: of must name a parameter of this page, got ${of}`);
  return <LiveValue param={param} />;
}
