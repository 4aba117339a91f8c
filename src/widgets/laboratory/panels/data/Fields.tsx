import { useId, useState } from 'react';

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A field for a whole number; what is outside its range waits until it is inside, and leaving the field takes it back. */
export function Whole({ label, value, min, max, onChange }: WholeProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  return (
    <span className="own-field">
      <label htmlFor={id}>{label} </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={draft ?? value}
        onBlur={() => setDraft(undefined)}
        onChange={(event) => {
          const next = Number(event.target.value);
          setDraft(event.target.value);
          if (event.target.value !== '' && Number.isInteger(next) && next >= min && next <= max) onChange(next);
        }}
      />
    </span>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, says: string])[];
  readonly onChange: (value: string) => void;
}

/** A menu with its name. */
export function Pick({ label, value, options, onChange }: PickProps) {
  const id = useId();
  return (
    <div className="menu-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, says]) => (
          <option key={option} value={option}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly says: string;
  readonly onChange: (value: number) => void;
}

/** A slider for something that belongs to no run. */
export function Range({ label, value, min, max, step, says, onChange }: RangeProps) {
  const id = useId();
  return (
    <div className="own-range">
      <label htmlFor={id}>
        {label} <span>{says}</span>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-label={label}
        aria-valuetext={says}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
