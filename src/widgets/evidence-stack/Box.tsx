import { usePlane } from '../../figures/geometry.ts';
import type { Mark } from '../../figures/theme.ts';
import { lineClass } from '../../figures/theme.ts';

interface BoxProps {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly mark?: Mark;
}

/** A box that stands open on the axis: in the line of its term, or dashed as a help for the eye. */
export function Box({ from, to, height, mark }: BoxProps) {
  const { x, y } = usePlane();
  return (
    <g data-term={mark}>
      <path
        className={mark ? lineClass(mark) : 'stack-edge'}
        d={`M${x.at(from)} ${y.at(0)}V${y.at(height)}H${x.at(to)}V${y.at(0)}`}
      />
    </g>
  );
}
