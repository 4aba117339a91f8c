import { memo, useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { pathData, type Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { tickText } from '../../figures/ticks.ts';
import { penaltyContour } from '../../math/penaltyContour.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { levels, span, type BowlScene, type Unit } from './scene.ts';

/** The bowl never changes: its contours are drawn again only when the plane does. */
const Contours = memo(function Contours() {
  const { x, y, id } = usePlane();
  const lines = useMemo(() => levels.map((level) => ({ level, line: penaltyContour(level) })), []);
  return (
    <g data-term="gap" clipPath={`url(#${id}clip)`}>
      {lines.map(({ level, line }) => (
        <path
          key={level}
          className={level >= 1 ? 'contour strong' : 'contour'}
          d={pathData(
            line.map(([mean, logStd]): Point => [x.at(mean), y.at(logStd)]),
            true,
          )}
        />
      ))}
    </g>
  );
});

const widths = [0.05, 0.1, 0.2, 0.5, 1, 2, 4];

const placeOf = ({ mean, logVar }: Unit): Point => [mean, 0.5 * logVar];

/** The side of a ring where its name goes: away from the middle, where the prior is named, but not over the edge. */
const outward = ({ mean }: Unit): -1 | 1 => (mean < 0 === Math.abs(mean) < 2.2 ? -1 : 1);

interface BowlProps {
  readonly shown: BowlScene;
  readonly says: string;
}

const rings = [
  { unit: 1, mean: params.mean2, logVar: params.logVar2 },
  { unit: 0, mean: params.mean1, logVar: params.logVar1 },
] as const;

/** One ring for each unit, moved both ways; unit 1 lies on top. */
function Rings({ shown, says }: BowlProps) {
  const slide = (param: NumberParam, value: number) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  return rings.map(({ unit, mean, logVar }) => (
    <Handle
      key={unit}
      at={placeOf(shown.units[unit])}
      mark="q"
      minor={unit === 1}
      label={`unit ${unit + 1} in the bowl`}
      x={slide(mean, shown.units[unit].mean)}
      y={{ ...slide(logVar, shown.units[unit].logVar), valueAt: (logStd) => 2 * logStd }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  ));
}

/** Every code is a point of this plane: contours of what the prior charges, its only zero, and both units. */
export function Bowl({ shown, says }: BowlProps) {
  const [one, two] = shown.units;
  const say = ({ mean, std }: Unit): string =>
    `mean ${formatNumber(mean, 2)}, standard deviation ${formatNumber(std, 3)}`;
  return (
    <Plane
      x={span.x}
      y={span.y}
      height={23}
      narrowHeight={19}
      drawnAt={560}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`A bowl over all codes: mean across, standard deviation upward. The penalty is 0 at mean 0, standard deviation 1, and rises to all sides. Unit 1 stands at ${say(one)}; unit 2 at ${say(two)}.`}
      handles={<Rings shown={shown} says={says} />}
    >
      <Contours />
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
      {levels
        .filter((level) => level >= 0.5 && level <= 4)
        .map((level) => (
          <Label key={level} at={[Math.sqrt(2 * level), 0]} offset={[0, -0.35]} anchor="middle" mark="gap">
            {level === 4 ? '4 nats' : level}
          </Label>
        ))}
      <Points at={[[0, 0]]} mark="prior" shape="diamond" radius={5} />
      <Label at={[0, 0]} offset={[0, 0.8]} anchor="middle" mark="prior">
        the prior, 0
      </Label>
      {[two, one].map((unit) => (
        <Label
          key={unit === one ? 'one' : 'two'}
          at={placeOf(unit)}
          offset={[outward(unit) * 1.8, -0.35]}
          anchor={outward(unit) < 0 ? 'end' : 'start'}
          mark="q"
        >
          unit {unit === one ? 1 : 2}
        </Label>
      ))}
    </Plane>
  );
}
