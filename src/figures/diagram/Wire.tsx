import { usePlane } from '../geometry.ts';
import type { Point } from '../path.ts';
import type { Mark } from '../theme.ts';

interface WireProps {
  /** From here to there, in the units of the plane. */
  readonly from: Point;
  readonly to: Point;
  /** The part of the widest wire that this one has: what it carries, from 0 to 1; a hairline unless told. */
  readonly share?: number;
  readonly mark?: Mark;
  /** Whether it leaves and arrives upright; sideways unless told. */
  readonly upright?: boolean;
}

/** The width of a wire that carries everything, in label sizes. */
const widest = 1.3;
const head = 5;

/** An arrow of a diagram, as wide as what it carries. */
export function Wire({ from, to, share, mark, upright = false }: WireProps) {
  const { x, y, em } = usePlane();
  const [ax, ay, bx, by] = [x.at(from[0]), y.at(from[1]), x.at(to[0]), y.at(to[1])];
  const width = share === undefined ? 1.4 : Math.max(0.6, share * widest * em);
  const way = Math.sign(upright ? by - ay : bx - ax);
  const point = head + width / 2;
  // The line ends where its head begins.
  const [ex, ey] = upright ? [bx, by - way * point] : [bx - way * point, by];
  const bend = upright
    ? `C${ax} ${(ay + ey) / 2} ${ex} ${(ay + ey) / 2} ${ex} ${ey}`
    : `C${(ax + ex) / 2} ${ay} ${(ax + ex) / 2} ${ey} ${ex} ${ey}`;
  const tip = upright
    ? `M${ex - point} ${ey}L${bx} ${by}L${ex + point} ${ey}Z`
    : `M${ex} ${ey - point}L${bx} ${by}L${ex} ${ey + point}Z`;
  return (
    <g data-term={mark} className={`wire c-${mark ?? 'ink'}`}>
      <path className="wire-line" d={`M${ax} ${ay}${bend}`} strokeWidth={width.toFixed(1)} />
      <path className="wire-head" d={tip} />
    </g>
  );
}
