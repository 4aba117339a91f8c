import { memo, useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { pathData } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { tickText } from '../../figures/ticks.ts';
import type { Normal } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { contoursOf, isStrong, type Place } from './levels.ts';
import { mapHeights } from './mapHeights.ts';
import { reach, type FamilyScene } from './scene.ts';
import type { Search } from './searches.ts';
import { slidesOf } from './slides.ts';
import type { Model } from './values.ts';

const placeOf = ({ mean, std }: Normal): Place => [mean, Math.log(std)];

/** Names that have room beside each other. */
const isNamed = (level: number, narrow: boolean): boolean => (narrow ? [1, 5, 50].includes(level) : isStrong(level));

/** The contours with their names, drawn again only when the model or the plane changes, not when q moves. */
const Contours = memo(function Contours({ squareX, squareNoise }: Model) {
  const { x, y, id, narrow } = usePlane();
  const contours = useMemo(() => contoursOf({ squareX, squareNoise }, ...mapHeights), [squareX, squareNoise]);
  return (
    <>
      <g data-term="gap" clipPath={`url(#${id}clip)`}>
        {contours.map(({ level, runs }) => (
          <path
            key={level}
            className={isStrong(level) ? 'family-contour strong' : 'family-contour'}
            d={runs.map((run) => pathData(run.map(([a, b]) => [x.at(a), y.at(b)]))).join('')}
          />
        ))}
      </g>
      {contours.map(({ level, name }) =>
        isNamed(level, narrow) && name && name[0] < reach[1] ? (
          <Label key={level} at={name} offset={[0, 0.25]} anchor="middle" mark="gap">
            {level}
          </Label>
        ) : null,
      )}
    </>
  );
});

/** The ways of the searches from their fixed starts, drawn again only when the model changes. */
const Searches = memo(function Searches({ searches }: { readonly searches: readonly Search[] }) {
  return (
    <>
      <g data-term="q">
        {searches.map(({ path }, i) => (
          <Curve key={i} of={path.map(placeOf)} className="family-search" />
        ))}
      </g>
      <Points at={searches.flatMap(({ path: [from] }) => (from ? [placeOf(from)] : []))} mark="q" radius={2.6} />
    </>
  );
});

const widths = [0.05, 0.1, 0.2, 0.5, 1, 2];

interface FamilyMapProps {
  readonly shown: FamilyScene;
  readonly model: Model;
  readonly searches: readonly Search[];
  readonly trail: readonly Normal[];
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** Every bell is a point of this plane: contours of its gap, tops and passes, the searches, and q itself. */
export function FamilyMap({ shown, model, searches, trail, ...drag }: FamilyMapProps) {
  const { q, rests } = shown;
  const slides = slidesOf(shown, 'on the map');
  const tops = rests.filter(({ kind }) => kind === 'top');
  const passes = rests.filter(({ kind }) => kind === 'pass');
  return (
    <Plane
      x={reach}
      y={mapHeights}
      height={19}
      narrowHeight={19}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`A map of all bells: mean across, standard deviation upward. ${tops.length === 1 ? 'It has one top' : `It has ${tops.length} tops`}: ${tops.map((each) => `a gap of ${formatNumber(each.gap, 3)} at mean ${formatNumber(each.q.mean, 2)}, standard deviation ${formatNumber(each.q.std, 2)}`).join('; ')}. Thin lines are searches from ${searches.length} starts.`}
      handles={
        <Handle
          at={placeOf(q)}
          mark="q"
          label="q on the map"
          x={slides.mean}
          y={{ ...slides.std, valueAt: Math.exp }}
          {...drag}
        />
      }
    >
      <Searches searches={searches} />
      <Contours squareX={model.squareX} squareNoise={model.squareNoise} />
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
      {trail.length > 1 && (
        <g data-term="q">
          <Curve of={trail.map(placeOf)} className="trail" />
        </g>
      )}
      <Points at={passes.map((each) => placeOf(each.q))} mark="gap" shape="cross" radius={4} />
      <Points at={tops.map((each) => placeOf(each.q))} mark="gap" shape="diamond" radius={5} />
    </Plane>
  );
}
