import type { Point } from './path.ts';
import { usePlane } from './geometry.ts';

interface DotsProps {
  readonly at: readonly Point[];
  /** Diameter in pixels. */
  readonly size?: number;
}

/** A cloud of many faint dots as one path, where single shapes would cost too much; those outside the plane are left out. */
export function Dots({ at, size = 3.2 }: DotsProps) {
  const { x, y } = usePlane();
  const [[left, right], [low, high]] = [x.domain, y.domain];
  const d = at
    .filter(([a, b]) => a >= left && a <= right && b >= low && b <= high)
    .map(([a, b]) => `M${Math.round(10 * x.at(a)) / 10} ${Math.round(10 * y.at(b)) / 10}h0`)
    .join('');
  return <path className="dots" d={d} style={{ strokeWidth: size }} />;
}
