import { type ReactNode, useId, useState } from 'react';
import { formatValue, type NumberParam } from '../notebook/param.ts';
import { useParam } from '../state/useParam.ts';
import { valueAfterKey, widthOf } from './knob.ts';
import { readNumber } from './readNumber.ts';

interface NumberFieldProps {
  readonly param: NumberParam;
  /** The name of the field where no label stands beside it. */
  readonly label?: string;
  /** Opens with the caret in it, for a field that was asked for. */
  readonly focused?: boolean;
  /** Told when the reader is finished with the field, and whether a key said so (the focus then needs a new place). */
  readonly onDone?: (byKey: boolean) => void;
}

/** A field to type a parameter's value in. Enter or leaving commits; what cannot be used is said, and the value stays. */
export function NumberField({ param, label, focused = false, onDone }: NumberFieldProps): ReactNode {
  const [value, set] = useParam(param);
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const note = useId();
  const commit = (): boolean => {
    if (draft === undefined) return true;
    const read = readNumber(param, draft, value);
    setDraft(undefined);
    setProblem('problem' in read ? read.problem : undefined);
    if ('value' in read) set(read.value);
    return 'value' in read;
  };
  return (
    <span className="number-field">
      <input
        className="field"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        style={{ width: `${widthOf(param) + 2}ch` }}
        aria-label={label ?? param.meaning}
        aria-describedby={problem === undefined ? undefined : note}
        aria-invalid={problem !== undefined}
        value={draft ?? formatValue(param, value)}
        // The reader has just asked for this field, so the caret belongs here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={focused}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (commit()) onDone?.(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (commit()) onDone?.(true);
          } else if (event.key === 'Escape') {
            setDraft(undefined);
            setProblem(undefined);
            onDone?.(true);
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            const next = valueAfterKey(param, value, event.key, event.shiftKey);
            event.preventDefault();
            setDraft(undefined);
            setProblem(undefined);
            if (next !== undefined) set(next);
          }
        }}
      />
      <span id={note} className="problem" role="status">
        {problem}
      </span>
    </span>
  );
}
