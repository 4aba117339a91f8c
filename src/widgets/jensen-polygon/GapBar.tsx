import { hatchFill } from '../../figures/Hatch.tsx';
import { usePlane } from '../../figures/geometry.ts';

interface GapBarProps {
  readonly x: number;
  /** Its two ends, in math units. */
  readonly from: number;
  readonly to: number;
  /** Its width in label sizes (em). */
  readonly width?: number;
}

/** An upright hatched bar: what lies between a point of the curve and a point above it. */
export function GapBar({ x, from, to, width = 1.4 }: GapBarProps) {
  const plane = usePlane();
  const half = (width * plane.em) / 2;
  const center = plane.x.at(x);
  const foot = plane.y.at(from);
  const head = plane.y.at(to);
  return (
    <g data-term="gap">
      <rect
        className="f-hatch"
        style={{ fill: hatchFill(plane.id, '+') }}
        x={center - half}
        y={Math.min(foot, head)}
        width={2 * half}
        height={Math.abs(foot - head)}
      />
      <path className="m-gap" d={`M${center - half} ${foot}V${head}M${center + half} ${foot}V${head}`} />
    </g>
  );
}
