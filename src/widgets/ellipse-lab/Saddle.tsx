import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { formatNumber } from '../../ui/format.ts';
import type { EllipseScene } from './scene.ts';

/** Distances in standard deviations along either axis at which a hyperbola crosses it. */
const crossings = [1, 2, 3];

/** The crossings that are told by number, away from the handles. */
const labeled = [
  { through: 0, at: 2, side: 1 },
  { through: 1, at: 2, side: -1 },
  { through: 1, at: 3, side: -1 },
] as const;

/** One branch of a hyperbola through `side` · `at` standard deviations along the axis `through`. */
function branch(
  { mean, axes }: EllipseScene,
  through: 0 | 1,
  at: number,
  side: 1 | -1,
  view: number,
): readonly Point[] {
  const [own, other] = through === 0 ? axes : [axes[1], axes[0]];
  // Far enough to leave the plane on both sides.
  const end = Math.asinh((4 * view) / (at * Math.min(own.half, other.half)));
  return Array.from({ length: 121 }, (_, i): Point => {
    const t = end * (i / 60 - 1);
    const [a, b] = [side * at * Math.cosh(t) * own.half, at * Math.sinh(t) * other.half];
    return [
      mean[0] + a * own.direction[0] + b * other.direction[0],
      mean[1] + a * own.direction[1] + b * other.direction[1],
    ];
  });
}

/** Where e^exponent is constant if one eigenvalue is negative: it falls along one axis and grows along the other. */
export function Saddle({ shown, view }: { readonly shown: EllipseScene; readonly view: number }) {
  return (
    <>
      {([0, 1] as const).map((through) =>
        crossings.flatMap((at) =>
          ([1, -1] as const).map((side) => (
            <Curve
              key={`${through} ${at} ${side}`}
              of={branch(shown, through, at, side, view)}
              className={through === 0 ? 'guide' : 'contour strong'}
            />
          )),
        ),
      )}
      {labeled.map(({ through, at, side }) => {
        const axis = shown.axes[through];
        const factor = Math.exp((through === 0 ? -0.5 : 0.5) * at * at);
        return (
          <Label
            key={`${through} ${at}`}
            at={[
              shown.mean[0] + side * at * axis.half * axis.direction[0],
              shown.mean[1] + side * at * axis.half * axis.direction[1],
            ]}
            offset={[0.3, 0.3]}
            mark={through === 0 ? 'p' : 'gap'}
          >
            × {formatNumber(factor, factor < 1 ? 2 : 1)}
          </Label>
        );
      })}
    </>
  );
}
