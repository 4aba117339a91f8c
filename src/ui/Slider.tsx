import { type CSSProperties, type ReactNode, useId } from 'react';
import type { NumberParam } from '../notebook/param.ts';
import { beginGesture, endGesture } from '../state/page.ts';
import { useParam } from '../state/useParam.ts';
import { positionOf, spoken, valueAfterKey, valueAt } from './knob.ts';
import { NumberField } from './NumberField.tsx';
import { Prose } from './Prose.tsx';
import { Tex } from './Tex.tsx';

interface SliderProps {
  readonly param: NumberParam;
  /** Said after the value when it changes, such as "KL 0.31 nats". */
  readonly says?: string;
}

/** A labeled slider with a number field, both of one parameter; its track is drawn in the line of the parameter's term. */
export function Slider({ param, says }: SliderProps): ReactNode {
  const [value, set] = useParam(param);
  const id = useId();
  const position = positionOf(param, value);
  const style = { '--at': `${(100 * position).toFixed(2)}%` } as CSSProperties;
  return (
    <div className="ctl" data-term={param.term}>
      <label htmlFor={id}>
        <Tex tex={param.tex} /> <Prose text={param.meaning} />
      </label>
      <NumberField param={param} label={`${param.meaning}, typed`} />
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step="any"
        value={position}
        style={style}
        aria-label={param.meaning}
        aria-valuetext={says === undefined ? spoken(param, value) : `${spoken(param, value)}; ${says}`}
        onPointerDown={beginGesture}
        onPointerUp={endGesture}
        onPointerCancel={endGesture}
        onChange={(event) => set(valueAt(param, Number(event.target.value)))}
        onKeyDown={(event) => {
          const next = valueAfterKey(param, value, event.key, event.shiftKey);
          if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
          event.preventDefault();
          set(next);
        }}
      />
    </div>
  );
}
