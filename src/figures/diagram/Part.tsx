import type { ReactNode } from 'react';
import { usePlane } from '../geometry.ts';
import { pathData } from '../path.ts';
import { fillClass, lineClass, type Mark } from '../theme.ts';
import { corners, type Box, type Shape } from './box.ts';

interface PartProps {
  readonly box: Box;
  readonly shape?: Shape;
  /** The term of the formula that this part is. */
  readonly mark?: Mark;
  /** What it is and its value now, said aloud. */
  readonly says: string;
  /** Whether this is the part that is looked at. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** What is drawn in it. */
  readonly children?: ReactNode;
}

/** A part of a diagram that is a term of a formula: pointer or focus lights the term everywhere, a press looks at it. */
export function Part({ box, shape, mark, says, chosen, onChoose, children }: PartProps) {
  const plane = usePlane();
  const d = pathData(corners(plane, box, shape), true);
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={says}
      aria-pressed={chosen}
      data-term={mark}
      className={chosen ? 'part chosen' : 'part'}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <path className="part-focus" d={d} />
      <path className="part-ground" d={d} />
      <path className={`${fillClass(mark)} part-fill`} d={d} />
      <path className={`${lineClass(mark)} part-line`} d={d} />
      {children}
    </g>
  );
}
