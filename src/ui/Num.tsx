import { type ReactNode, useState } from 'react';
import type { TermId } from '../notebook/term.ts';
import { formatNumber, knownDecimals } from './format.ts';

interface NumProps {
  readonly value: number;
  /** Decimals shown; fewer where the standard error leaves fewer known. Five unless told. */
  readonly digits?: number;
  /** The standard error of a Monte Carlo value. */
  readonly standardError?: number | undefined;
  readonly unit?: string;
  /** Characters to keep room for from the start. */
  readonly chars?: number;
  readonly term?: TermId | undefined;
}

/** A live number: as many digits as are known, in tabular figures, in a box that never becomes narrower. */
export function Num({ value, digits = 5, standardError, unit, chars = 0, term }: NumProps): ReactNode {
  const decimals = standardError === undefined ? digits : knownDecimals(standardError, digits);
  const text = formatNumber(value, decimals);
  const [widest, setWidest] = useState(chars);
  if (text.length > widest) setWidest(text.length);
  // A decimal point takes half the room of a figure.
  const room = Math.max(widest, text.length) - (text.includes('.') ? 0.5 : 0);
  // Another machine's logarithm may differ in the last digit shown; that is no reason to draw the page again.
  return (
    <span className="num" data-term={term}>
      <span className="figures" style={{ minWidth: `${room}ch` }} suppressHydrationWarning>
        {text}
      </span>
      {standardError !== undefined && (
        <span className="pm" suppressHydrationWarning>
          {' '}
          ± {formatNumber(standardError, decimals)}
        </span>
      )}
      {unit !== undefined && unit !== '' && <span className="unit"> {unit}</span>}
    </span>
  );
}
