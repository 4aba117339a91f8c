import { memo } from 'react';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { usePlane } from '../../figures/geometry.ts';
import type { CodesScene } from './codes.ts';
import { colorOf } from './drawCodes.ts';

/** The prior at one and two standard deviations. */
export function PriorMarks({
  oneUnit,
  middle,
}: {
  readonly oneUnit: boolean;
  readonly middle: readonly [number, number];
}) {
  const { x, y, id } = usePlane();
  if (!oneUnit)
    return [1, 2].map((radius) => (
      <Ellipse key={radius} center={middle} covariance={{ xx: 1, xy: 0, yy: 1 }} radius={radius} mark="prior" />
    ));
  return (
    <g data-term="prior" clipPath={`url(#${id}clip)`}>
      {[-2, -1, 1, 2].map((at) => (
        <path key={at} className="m-prior" d={`M${x.at(at)} ${y.pixels[0]}V${y.pixels[1]}`} />
      ))}
    </g>
  );
}

/** The codes as our own SVG, until Plotly has come: rings by factor, digits by class. */
export const CodeMarks = memo(function CodeMarks({ scene }: { readonly scene: CodesScene }) {
  const { x, y, id } = usePlane();
  const { classes } = scene.coloring;
  const all = Array.from({ length: scene.count }, (_, n) => ({
    n,
    cx: x.at(scene.x[n] ?? 0).toFixed(1),
    cy: y.at(scene.y[n] ?? 0).toFixed(1),
  }));
  const colors = new Set(all.map(({ n }) => colorOf(scene, n)));
  return (
    <g data-term="latent" className="code-marks" clipPath={`url(#${id}clip)`}>
      {classes
        ? all.map(({ n, cx, cy }) => (
            <text
              key={n}
              x={cx}
              y={cy}
              dy="0.34em"
              textAnchor="middle"
              style={{ fill: `var(--class-${(classes[n] ?? 0) % 10})` }}
            >
              {classes[n]}
            </text>
          ))
        : Array.from(colors, (color) => (
            <g key={color} style={{ stroke: color }}>
              {all
                .filter(({ n }) => colorOf(scene, n) === color)
                .map(({ n, cx, cy }) => (
                  <circle key={n} cx={cx} cy={cy} r="3.6" />
                ))}
            </g>
          ))}
    </g>
  );
});
