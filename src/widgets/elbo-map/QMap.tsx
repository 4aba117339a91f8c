import { memo, useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { pathData } from '../../figures/path.ts';
import { Points } from '../../figures/Points.tsx';
import { tickText } from '../../figures/ticks.ts';
import type { Normal } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { contourAt, crestAt, cropped, isStrong, levels, placeOf } from './levels.ts';
import { span, type MapScene } from './scene.ts';
import type { Slides } from './slides.ts';

/** The contours, drawn again only when the posterior or the plane changes, not when q moves. */
const Contours = memo(function Contours({ mean, std }: Normal) {
  const { x, y, id } = usePlane();
  const lines = useMemo(
    () =>
      levels.map((level) => ({ level, line: cropped(contourAt({ mean, std }, level, span.y[0] - 0.2), ...span.x) })),
    [mean, std],
  );
  return (
    <g data-term="elbo" clipPath={`url(#${id}clip)`}>
      {lines.map(({ level, line }) => (
        <path
          key={level}
          className={isStrong(level) ? 'elbo-contour strong' : 'elbo-contour'}
          d={pathData(line.map(([a, b]) => [x.at(a), y.at(b)]))}
        />
      ))}
    </g>
  );
});

const inView = ([x, y]: readonly [number, number]): boolean =>
  x > span.x[0] && x < span.x[1] && y > span.y[0] && y < span.y[1] - 0.1;

const widths = [0.05, 0.1, 0.2, 0.5, 1, 2];

interface QMapProps {
  readonly shown: MapScene;
  readonly trail: readonly Normal[];
  readonly slides: Slides;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** Every q is a point of this plane: contours of its ELBO, the highest place, the way of the climb, and q itself. */
export function QMap({ shown, trail, slides, onStart, onEnd }: QMapProps) {
  const { place, posterior, best } = shown;
  const steps = trail.map(placeOf);
  const strong = levels.filter((level) => isStrong(level) && inView(crestAt(posterior, level)));
  return (
    <Plane
      x={span.x}
      y={span.y}
      height={21}
      narrowHeight={19}
      drawnAt={696}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`A map of all bells: mean across, standard deviation upward. The ELBO is highest at mean ${formatNumber(posterior.mean, 3)} and standard deviation ${formatNumber(posterior.std, 3)}, and falls off to all sides. q stands at mean ${formatNumber(shown.q.mean, 2)}, standard deviation ${formatNumber(shown.q.std, 2)}.`}
      handles={
        <Handle
          at={place}
          mark="q"
          label="q on the map"
          x={slides.mean}
          y={{ ...slides.std, valueAt: Math.exp }}
          onStart={onStart}
          onEnd={onEnd}
        />
      }
    >
      <Contours mean={posterior.mean} std={posterior.std} />
      <Axes
        x={{
          label: (
            <>
              mean <Formula>m</Formula>
            </>
          ),
          labelLength: 6,
        }}
        y={{
          label: (
            <>
              width <Formula>s</Formula>
            </>
          ),
          at: widths.map(Math.log),
          format: (y) => tickText(Math.exp(y), Math.exp(y) < 0.07 ? 2 : Math.exp(y) < 0.95 ? 1 : 0),
        }}
      />
      {strong.map((level) => (
        <Label key={level} at={crestAt(posterior, level)} offset={[0, 0.3]} anchor="middle" mark="elbo">
          {level}
        </Label>
      ))}
      {steps.length > 1 && (
        <>
          <g data-term="q">
            <Curve of={steps} className="trail" />
          </g>
          <Points at={steps} mark="q" radius={2.6} />
        </>
      )}
      <Points at={inView(best) ? [best] : []} mark="p" shape="diamond" radius={5.5} />
    </Plane>
  );
}
