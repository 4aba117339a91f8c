import { useState } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Dots } from '../../figures/Dots.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Handles } from './Handles.tsx';
import { rimOf } from './rim.ts';
import { Saddle } from './Saddle.tsx';
import type { EigenAxis, EllipseScene, EllipseValues } from './scene.ts';
import { radiusText } from './words.ts';

/** Where `steps` half-axes along an axis end. */
function along(shown: EllipseScene, { direction, half }: EigenAxis, steps: number): Point {
  return [shown.mean[0] + steps * half * direction[0], shown.mean[1] + steps * half * direction[1]];
}

/** The ellipse of one standard deviation, that of radius r, washed, and samples. */
function Definite({ shown }: { readonly shown: EllipseScene }) {
  const [xx, xy, yy] = shown.covariance;
  return (
    <>
      <g data-term="prior">
        <Curve of={rimOf(shown, shown.radius)} closed className="f-prior" />
      </g>
      <Dots at={shown.samples} />
      <Ellipse center={shown.mean} covariance={{ xx, xy, yy }} radius={shown.radius} mark="prior" />
      <Ellipse center={shown.mean} covariance={{ xx, xy, yy }} mark="p" />
    </>
  );
}

/** The plane from above, equal units along both axes, with all its handles. */
export function Ground({ values, shown }: { readonly values: EllipseValues; readonly shown: EllipseScene }) {
  // While a handle moves the scale rests: a plane that grew under the hand would drag the hand's aim along.
  const [held, setHeld] = useState<number>();
  const view = held ?? shown.view;
  const [longer, shorter] = shown.axes;
  const kind = shown.definite
    ? `The ellipse of one standard deviation, with axes of half-length ${formatNumber(longer.half, 2)} at ${formatNumber(longer.degrees, 0)} degrees and ${formatNumber(shorter.half, 2)} across, and the ellipse of radius ${radiusText(shown.radius)}.`
    : 'Hyperbolas of equal exponent: along one axis it falls, along the other it grows without end.';
  return (
    <div className="even">
      <Plane
        x={[-view, view]}
        y={[-view, view]}
        height={40}
        drawnAt={560}
        inset={{ top: 1.6, bottom: 2, left: 2.6, right: 1 }}
        label={`${kind} The mean is at ${formatNumber(values.mean1, 2)}, ${formatNumber(values.mean2, 2)}, the point x at ${formatNumber(values.x1, 2)}, ${formatNumber(values.x2, 2)}.`}
        handles={
          <Handles
            values={values}
            shown={shown}
            view={view}
            onStart={() => setHeld(view)}
            onEnd={() => setHeld(undefined)}
          />
        }
      >
        <Axes
          x={{ label: <Formula>x_1</Formula>, labelLength: 2 }}
          y={{ label: <Formula>x_2</Formula>, ticks: 6 }}
          grid
        />
        {shown.definite ? <Definite shown={shown} /> : <Saddle shown={shown} view={view} />}
        {shown.axes.map((axis, k) => (
          <Curve key={k} of={[along(shown, axis, -1), along(shown, axis, 1)]} className="m-ink" />
        ))}
        <Label at={shown.mean} offset={[0.7, -1.3]} mark="p">
          <Formula>μ</Formula>
        </Label>
        <Label at={shown.point.at} offset={[0.9, 0.7]} strong>
          <Formula>x</Formula>
        </Label>
      </Plane>
    </div>
  );
}
