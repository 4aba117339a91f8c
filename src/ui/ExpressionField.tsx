import { type ReactNode, useId, useRef, useState } from 'react';
import { fetchReaders, readersNow } from '../expression/load.ts';
import type { Fault } from '../expression/types.ts';
import type { TextParam } from '../notebook/param.ts';
import { useParam } from '../state/useParam.ts';
import { Prose } from './Prose.tsx';
import { Tex } from './Tex.tsx';
import { lost, type ReaderName } from './useReading.ts';

interface ExpressionFieldProps {
  readonly param: TextParam;
  /** What the formula must be. */
  readonly as: ReaderName;
  /** What is wrong with the formula that the parameter holds, which an address may bring. */
  readonly fault?: Fault | undefined;
  /** What the picture keeps to while a text cannot be used, such as "the square". */
  readonly keeps: string;
  /** What may be typed, in a few words. */
  readonly hint: string;
}

/**
 * A field to type a formula in. Enter or leaving it reads what was typed; a formula that cannot be used is left in the
 * field, with why and where, and changes nothing else. Escape brings back the formula in use.
 */
export function ExpressionField({ param, as, fault, keeps, hint }: ExpressionFieldProps): ReactNode {
  const [value, set] = useParam(param);
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState<Fault>();
  const asked = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const now = draft === undefined ? fault : wrong;
  const problem = now && `${now.problem} The picture keeps to ${fault === undefined ? value : keeps}.`;
  const forget = (): void => {
    asked.current += 1;
    setDraft(undefined);
    setWrong(undefined);
  };
  const commit = async (text: string): Promise<void> => {
    const ask = ++asked.current;
    await fetchReaders();
    // What was typed since then is what counts.
    if (ask !== asked.current) return;
    const readers = readersNow();
    const { read, fault: found } = readers === undefined || readers === 'lost' ? { fault: lost } : readers[as](text);
    if (read) {
      forget();
      set(read.text);
      return;
    }
    setWrong(found);
    const field = input.current;
    if (found.at !== undefined && field === document.activeElement) field?.setSelectionRange(found.at, found.at + 1);
  };
  return (
    <div className="ctl expression" data-term={param.term}>
      <label htmlFor={id}>
        <Tex tex={param.tex} /> <Prose text={param.meaning} />
      </label>
      <input
        ref={input}
        id={id}
        className="field"
        type="text"
        inputMode="text"
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${id}-note`}
        aria-invalid={problem !== undefined}
        value={draft ?? value}
        onFocus={() => void fetchReaders()}
        onChange={(event) => {
          asked.current += 1;
          setDraft(event.target.value);
          setWrong(undefined);
        }}
        onBlur={() => {
          if (draft !== undefined) void commit(draft);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (draft !== undefined) void commit(draft);
          } else if (event.key === 'Escape') forget();
        }}
      />
      <p id={`${id}-note`} className={problem === undefined ? 'formula-hint' : 'problem'} role="status">
        {problem ?? hint}
      </p>
    </div>
  );
}
