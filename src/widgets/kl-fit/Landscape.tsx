import { memo, useDeferredValue, useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import type { Point } from '../../figures/path.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { tickText } from '../../figures/ticks.ts';
import type { Normal } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { MapHandle, type HandlesProps } from './BellHandles.tsx';
import type { Segment } from './contour.ts';
import { contoursOf, fieldOf, span } from './field.ts';
import { nameOf } from './words.ts';

/** The contours as paths; drawn again only when the target or the plane changes, not when q moves. */
const Contours = memo(function Contours({ lines }: { readonly lines: readonly (readonly Segment[])[] }) {
  const { x, y } = usePlane();
  const at = ([a, b]: readonly [number, number]): string => `${x.at(a).toFixed(1)} ${y.at(b).toFixed(1)}`;
  return (
    <g data-term="gap">
      {lines.map((pieces, k) => (
        <path
          key={k}
          className={k % 4 === 0 ? 'contour strong' : 'contour'}
          d={pieces.map(({ from, to }) => `M${at(from)}L${at(to)}`).join('')}
        />
      ))}
    </g>
  );
});

const place = ({ mean, std }: Normal): Point => [mean, Math.log(std)];
const widths = [0.1, 0.2, 0.5, 1, 2, 4];

interface LandscapeProps extends HandlesProps {
  readonly trail: readonly Normal[];
}

/** One divergence over all q: contours that double, the valleys, where q stands, and where a descent went. */
export function Landscape({ trail, ...props }: LandscapeProps) {
  const { shown, judge } = props;
  // The sliders of the target need not wait for the map.
  const p = useDeferredValue(shown.p);
  const best = judge.optima[0]?.kl ?? 0;
  const contours = useMemo(() => contoursOf(fieldOf(judge.direction, p)), [judge.direction, p]);
  const deepest = judge.optima.filter((each) => each.kl - best < 1e-6);
  const others = judge.optima.filter((each) => each.kl - best >= 1e-6);
  return (
    <Plane
      x={span.x}
      y={span.y}
      height={16}
      drawnAt={440}
      narrowHeight={16}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={`Contours of ${nameOf(judge.direction)} over the mean and the standard deviation of q. It is smallest at ${deepest.map(({ normal }) => `mean ${formatNumber(normal.mean, 2)}, standard deviation ${formatNumber(normal.std, 2)}`).join(' and ')}${others.length > 0 ? `; ${others.length} shallower valley${others.length > 1 ? 's' : ''}` : ''}.`}
      handles={<MapHandle {...props} />}
    >
      <Contours lines={contours} />
      <Axes
        x={{
          label: (
            <>
              mean of <Formula>q</Formula>
            </>
          ),
          labelLength: 9,
        }}
        y={{
          label: (
            <>
              width of <Formula>q</Formula>
            </>
          ),
          at: widths.map(Math.log),
          format: (y) => tickText(Number(Math.exp(y).toFixed(1)), Math.exp(y) < 0.95 ? 1 : 0),
        }}
      />
      {trail.length > 1 && (
        <g data-term="q">
          <Curve of={trail.map(place)} className="trail" />
        </g>
      )}
      <Points at={deepest.map(({ normal }) => place(normal))} mark="gap" shape="diamond" radius={5} />
      {others.map(({ normal }) => (
        <Label key={normal.mean} at={place(normal)} offset={[0, 0.7]} anchor="middle">
          a shallower valley
        </Label>
      ))}
      <Points at={others.map(({ normal }) => place(normal))} mark="gap" shape="cross" radius={4.5} />
    </Plane>
  );
}
