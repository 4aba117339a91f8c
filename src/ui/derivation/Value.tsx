import type { ReactNode } from 'react';
import type { JudgedLine } from '../../notebook/check.ts';
import type { Line } from '../../notebook/derivation.ts';
import { formatNumber, formatVector } from '../format.ts';
import { Num } from '../Num.tsx';
import { Prose } from '../Prose.tsx';
import { Tex } from '../Tex.tsx';
import { Light } from './Light.tsx';
import { slackText } from './slackText.ts';

/** The number or numbers of a line with its light. */
function Reading({ judged, tolerance }: { readonly judged: JudgedLine; readonly tolerance: number }): ReactNode {
  // Digits below the tolerance of the route are not known: a minimum found at 2e-9 is a minimum at 0.
  const known = (value: number): number => (Math.abs(value) < tolerance ? 0 : value);
  if (typeof judged.value === 'number') return <Num value={known(judged.value)} standardError={judged.standardError} />;
  return (
    <span className="num vector" suppressHydrationWarning>
      {formatVector(judged.value.map(known), judged.standardErrors)}
      {judged.standardErrors && (
        <span className="pm"> ± {formatVector(judged.standardErrors, judged.standardErrors)}</span>
      )}
    </span>
  );
}

interface ValueProps {
  readonly line: Line;
  readonly judged: JudgedLine;
  /** The largest tolerance in the chain: what its least exact route leaves unknown. */
  readonly tolerance: number;
  /** The link to the code that evaluates the line. */
  readonly source?: ReactNode;
}

/** Beside a line: its value, its light, the route by which it was reached, and what an inequality gave away. */
export function Value({ line, judged, tolerance, source }: ValueProps): ReactNode {
  const gives = slackText(judged, line.relation);
  const { slackNamed } = judged;
  return (
    <div className="val">
      <span className="reading">
        <Reading judged={judged} tolerance={tolerance} />
        <Light line={judged} />
      </span>
      {gives !== undefined && (
        <span className="slack" data-term="gap">
          {gives}
          {line.slack && slackNamed && (
            <>
              {!slackNamed.agrees ? ' ≠ ' : judged.standardError === undefined ? ' = ' : ' ≈ '}
              <Tex tex={line.slack.tex} />, computed on its own: {formatNumber(slackNamed.value)}
            </>
          )}
        </span>
      )}
      <span className="badge">
        {line.route}
        <span className="how">
          <Prose text={line.how} />
        </span>
      </span>
      {source}
    </div>
  );
}
