import { pathData } from './path.ts';
import { usePlane } from './geometry.ts';
import { samplePixels, type CurveOf } from './sample.ts';
import type { Interval } from './scale.ts';
import { lineClass, type Mark } from './theme.ts';

interface CurveProps {
  readonly of: CurveOf;
  readonly mark?: Mark;
  /** Part of the abscissa, in math units; the whole plane unless told. */
  readonly between?: Interval;
  /** Joins the last point to the first. */
  readonly closed?: boolean;
  /** A class for a line that is not a term's. */
  readonly className?: string;
}

/** A line in the style of its term: a function of the abscissa, or a run of points. */
export function Curve({ of, mark, between, closed, className }: CurveProps) {
  const plane = usePlane();
  const d = pathData(samplePixels(plane, of, between), closed);
  return (
    <g data-term={mark} clipPath={`url(#${plane.id}clip)`}>
      {mark && <path className="reach" d={d} />}
      <path className={className ?? lineClass(mark)} d={d} />
    </g>
  );
}
