import { type ReactNode, useState } from 'react';
import { Prose } from '../Prose.tsx';

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** The hints of an exercise, one at a time, and its worked solution, which opens without a script. */
export function Help({ hints, solution }: { readonly hints: readonly string[]; readonly solution: string }): ReactNode {
  const [open, setOpen] = useState(0);
  const next = `${ordinals[open] ?? 'Another'} hint`;
  return (
    <div className="help">
      <div className="hints" role="status">
        {/* All are in the page from the start, so that their formulas are there when they open. */}
        {hints.map((hint, index) => (
          <p key={hint} className="hint" hidden={index >= open}>
            <Prose text={`${ordinals[index] ?? 'Another'} hint. ${hint}`} />
          </p>
        ))}
      </div>
      <div className="row">
        {open < hints.length && (
          <button type="button" className="quiet needs-script" onClick={() => setOpen(open + 1)}>
            {next}
          </button>
        )}
        {solution !== '' && (
          <details className="solution">
            <summary>Worked solution</summary>
            <p>
              <Prose text={solution} />
            </p>
          </details>
        )}
      </div>
    </div>
  );
}
