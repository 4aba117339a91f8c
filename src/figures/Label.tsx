import type { ReactNode } from 'react';
import type { Point } from './path.ts';
import { usePlane } from './geometry.ts';
import { wordClass, type Mark } from './theme.ts';

interface LabelProps {
  /** Where the label belongs, in math units. */
  readonly at: Point;
  /** Distance from there, in label sizes (em): right and up are positive. */
  readonly offset?: Point;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly mark?: Mark;
  /** Ink instead of quiet gray, for a label without a term. */
  readonly strong?: boolean;
  /** Text and `Formula`s. */
  readonly children: ReactNode;
}

/** A direct label on a mark, in the word color of its term, with a rim of ground so that it reads across lines. */
export function Label({ at, offset = [0, 0], anchor = 'start', mark, strong, children }: LabelProps) {
  const { x, y, em } = usePlane();
  return (
    <g data-term={mark}>
      <text
        className={`lab ${strong ? 'x-ink' : wordClass(mark)}`}
        x={x.at(at[0]) + offset[0] * em}
        y={y.at(at[1]) - offset[1] * em}
        textAnchor={anchor}
      >
        {children}
      </text>
    </g>
  );
}
