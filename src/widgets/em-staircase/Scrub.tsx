import { type CSSProperties, useId } from 'react';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { params } from './params.ts';

interface ScrubProps {
  /** The half-step on screen, and the last one of the run. */
  readonly step: number;
  readonly end: number;
  readonly says: string;
}

/** A bar over the half-steps of this run; a run that ends sooner than the address asks stands at its end. */
export function Scrub({ step, end, says }: ScrubProps) {
  const id = useId();
  const style = { '--at': `${((100 * step) / Math.max(1, end)).toFixed(2)}%` } as CSSProperties;
  return (
    <div className="ctl">
      <label htmlFor={id}>half-steps taken</label>
      <span className="num">
        {step} of {end}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={end}
        step={1}
        value={step}
        style={style}
        aria-valuetext={says}
        onPointerDown={beginGesture}
        onPointerUp={endGesture}
        onPointerCancel={endGesture}
        onChange={(event) => setValues({ [params.emStep.key]: Number(event.target.value) })}
      />
    </div>
  );
}
