import { Curve } from '../../figures/Curve.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Points } from '../../figures/Points.tsx';
import type { Point } from '../../figures/path.ts';

interface CloudProps {
  readonly points: readonly Point[];
  /** Indices of the points with the numbers 1, 2, …. */
  readonly numbered: readonly number[];
  /** What the points lie around; numbers stand on the far side of it. */
  readonly center: Point;
}

/** All points as one path, and those with a number joined in their order, so that the eye can follow them. */
export function Cloud({ points, numbered, center }: CloudProps) {
  const { x, y, id } = usePlane();
  const corners = numbered.map((index): Point => points[index] ?? [NaN, NaN]);
  return (
    <g data-term="data">
      <path
        className="noise-dots"
        clipPath={`url(#${id}clip)`}
        d={points.map(([a, b]) => `M${x.at(a)} ${y.at(b)}h0`).join('')}
      />
      <Curve of={corners} closed className="chord" />
      <Points at={corners} mark="data" radius={4} />
      {corners.map((at, k) => {
        const away = Math.hypot(at[0] - center[0], at[1] - center[1]) || 1;
        const offset: Point = [(0.85 * (at[0] - center[0])) / away, (0.85 * (at[1] - center[1])) / away - 0.35];
        return (
          <Label key={numbered[k]} at={at} offset={offset} anchor="middle" strong>
            <tspan className="num">{k + 1}</tspan>
          </Label>
        );
      })}
    </g>
  );
}

/** The circle or the arc of a radius around 0, between two angles in degrees. */
export const arc = (radius: number, from = 0, to = 360): readonly Point[] =>
  Array.from({ length: 73 }, (_, i): Point => {
    const angle = (Math.PI / 180) * (from + ((to - from) * i) / 72);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
