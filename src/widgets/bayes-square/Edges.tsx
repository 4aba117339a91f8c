import type { ReactNode } from 'react';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { lineClass, wordClass, type Mark } from '../../figures/theme.ts';
import type { Split } from './split.ts';
import { probabilityText } from './words.ts';

interface NamedEdge {
  readonly name: string;
  readonly mark: Mark;
}

interface EdgesProps {
  readonly split: Split;
  readonly width: NamedEdge;
  readonly left: NamedEdge;
  readonly right: NamedEdge;
}

/** Where a probability is written beside the square, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A name with its value below, or beside it. */
function Named({
  edge,
  value,
  at,
  stacked,
}: {
  edge: NamedEdge;
  value: number;
  at: Place;
  stacked: boolean;
}): ReactNode {
  const number = probabilityText(value, stacked ? 3 : 4);
  const className = `lab ${wordClass(edge.mark)}`;
  return (
    <g data-term={edge.mark}>
      <text className={className} x={at.x} y={at.y} textAnchor={at.anchor}>
        <Formula>{edge.name}</Formula>
        {stacked ? (
          <tspan className="num" x={at.x} dy="1.25em">
            {number}
          </tspan>
        ) : (
          <>
            {' = '}
            <tspan className="num">{number}</tspan>
          </>
        )}
      </text>
    </g>
  );
}

/** The exact edges of the square: one upright, one across each part, each with its name and value outside. */
export function Edges({ split, width, left, right }: EdgesProps) {
  const { x, y, em } = usePlane();
  const [x0, x1] = x.pixels;
  const [y0, y1] = y.pixels;
  const at = x.at(split.width);
  const [leftAt, rightAt] = [y.at(split.left), y.at(split.right)];
  const beyond = 1.3 * em;
  // Below a high edge, above a low one: so a name stays beside the square.
  const beside = (height: number): number => (height < (y0 + y1) / 2 ? height + 2.7 * em : height - 3.1 * em);
  const far = split.width > 0.55;
  return (
    <>
      <rect className="square-frame" x={x0} y={y1} width={x1 - x0} height={y0 - y1} />
      <g data-term={left.mark}>
        <path className={lineClass(left.mark)} d={`M${x0 - beyond} ${leftAt}H${at}`} />
      </g>
      <g data-term={right.mark}>
        <path className={lineClass(right.mark)} d={`M${at} ${rightAt}H${x1 + beyond}`} />
      </g>
      <g data-term={width.mark}>
        <path className="square-edge" d={`M${at} ${y0}V${y1}`} />
        <path className={lineClass(width.mark)} d={`M${at} ${y1}V${y1 - beyond}`} />
      </g>
      <Named
        edge={width}
        value={split.width}
        at={{ x: at + (far ? -1.9 : 1.9) * em, y: y1 - 1.05 * em, anchor: far ? 'end' : 'start' }}
        stacked={false}
      />
      <Named edge={left} value={split.left} at={{ x: x0 - 0.5 * em, y: beside(leftAt), anchor: 'end' }} stacked />
      <Named edge={right} value={split.right} at={{ x: x1 + 0.5 * em, y: beside(rightAt), anchor: 'start' }} stacked />
    </>
  );
}
