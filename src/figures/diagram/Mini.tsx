import { usePlane } from '../geometry.ts';
import { bandData, pathData, type Point } from '../path.ts';
import type { Interval } from '../scale.ts';
import { fillClass, lineClass, type Mark } from '../theme.ts';
import { within, type Box } from './box.ts';

interface MiniProps {
  readonly box: Box;
  /** The curve, as points in order of their abscissas. */
  readonly of: readonly Point[];
  /** What the width and the height of the box show. */
  readonly x: Interval;
  readonly y: Interval;
  readonly mark: Mark;
  /** Washes the region between the curve and zero. */
  readonly filled?: boolean;
}

/** A small curve inside a part of a diagram. */
export function Mini({ box, of, x, y, mark, filled = false }: MiniProps) {
  const plane = usePlane();
  const place = (value: number, [low, high]: Interval): number => (2 * (value - low)) / (high - low) - 1;
  const pixel = ([a, b]: Point): Point => {
    const [u, v] = within(box, [place(a, x), Math.min(1, Math.max(-1, place(b, y)))]);
    return [plane.x.at(u), plane.y.at(v)];
  };
  const points = of.map(pixel);
  return (
    <>
      {filled && (
        <path
          className={fillClass(mark)}
          d={bandData(
            points,
            of.map(([a]) => pixel([a, 0])),
          )}
        />
      )}
      <path className={lineClass(mark)} d={pathData(points)} />
    </>
  );
}
