import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Plane } from '../../figures/Plane.tsx';
import { tickText } from '../../figures/ticks.ts';
import { prob } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { Draws } from './Draws.tsx';
import { params } from './params.ts';
import type { Scene } from './scene.ts';
import { densityText, probabilityText } from './words.ts';

/** The part of the line to show, in meters. */
const span = [-6, 6] as const;

interface BellProps {
  readonly scene: Scene;
  /** What every move changes, said after the value. */
  readonly says: string;
}

/** The rings: the mean on top of the bell, the width on its shoulder, and the two ends on the axis. */
function Rings({ scene, says }: BellProps) {
  const { normal, low, high, swapped } = scene;
  const slide = (param: NumberParam, value: number) => ({
    ...param,
    label: param.meaning,
    value,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  const [a, b] = swapped ? [high, low] : [low, high];
  const drag = { mark: 'p', onStart: beginGesture, onEnd: endGesture } as const;
  const edge = normal.mean + normal.std;
  return (
    <>
      <Handle
        at={[edge, prob(normal, edge)]}
        minor
        x={{ ...slide(params.sigma, normal.std), valueAt: (x) => Math.abs(x - normal.mean) }}
        {...drag}
      />
      <Handle at={[normal.mean, prob(normal, normal.mean)]} x={slide(params.mu, normal.mean)} {...drag} />
      <Handle at={[a, 0]} minor x={slide(params.a, a)} {...drag} />
      <Handle at={[b, 0]} minor x={slide(params.b, b)} {...drag} />
    </>
  );
}

/** The probability: in the shaded part where there is room, else in the corner that the bell leaves free. */
function AreaName({ scene }: { readonly scene: Scene }) {
  const { x, y, em } = usePlane();
  const { normal, low, high } = scene;
  const middle = Math.min(Math.max(normal.mean, low), high);
  const height = 0.25 * prob(normal, middle);
  // The label is about six label sizes wide and must clear the rings of the ends.
  const room = Math.min(x.at(high) - x.at(middle), x.at(middle) - x.at(low)) > 4.6 * em;
  const inside = room && y.at(0) - y.at(height) > 1.2 * em;
  const left = normal.mean > 0;
  return (
    <Label
      at={inside ? [middle, height] : [span[left ? 0 : 1], scene.top]}
      offset={inside ? [0, -0.3] : [left ? 0.4 : 0, -0.3]}
      anchor={inside ? 'middle' : left ? 'start' : 'end'}
      mark="p"
    >
      {inside ? 'area ' : 'shaded area '}
      <tspan className="num">{probabilityText(scene)}</tspan>
    </Label>
  );
}

/** The name of the curve beside its top, on the left where there is no room on the right. */
function PeakName({ scene }: { readonly scene: Scene }) {
  const { x, em } = usePlane();
  const { normal, inUnit } = scene;
  const room = x.at(normal.mean) + 11 * em < x.pixels[1];
  return (
    <Label
      at={[normal.mean, prob(normal, normal.mean)]}
      offset={[room ? 1.9 : -1.9, 0.2]}
      anchor={room ? 'start' : 'end'}
      mark="p"
    >
      <Formula>p(x)</Formula>, peak {densityText(inUnit.peak)}
    </Label>
  );
}

/** The bell over the shaded interval, the line at height 1, and the first draws under the axis. */
export function Bell({ scene, says }: BellProps) {
  const { normal, low, high, swapped, unit, inUnit, top } = scene;
  const of = (x: number): number => prob(normal, x);
  const p = probabilityText(scene);
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={25}
      narrowHeight={19}
      inset={{ top: 2.4, bottom: 3.6, left: 3.4 }}
      label={`A bell curve with mean ${formatNumber(normal.mean, 2)} and standard deviation ${formatNumber(normal.std, 2)}, peak ${densityText(inUnit.peak)} per ${unit.name}; the area between ${formatNumber(low, 2)} and ${formatNumber(high, 2)} meters is ${p}. A line marks the height 1 per meter.`}
      handles={<Rings scene={scene} says={says} />}
    >
      {low < high && <Area of={of} mark="p" between={[low, high]} />}
      <Draws scene={scene} />
      <Axes
        grid
        x={{
          label: (
            <>
              place <Formula>x</Formula>, {unit.symbol}
            </>
          ),
          labelLength: 10,
          format: (x) => tickText(x * unit.perMeter, 0),
        }}
        y={{
          label: `density per ${unit.name}`,
          ...(unit.perMeter > 1 ? { format: (y: number) => densityText(y / unit.perMeter) } : {}),
        }}
      />
      <Curve
        of={[
          [span[0], 1],
          [span[1], 1],
        ]}
        className="guide"
      />
      <Label at={[span[0], 1]} offset={[0.4, 0.45]}>
        {unit.perMeter > 1 ? `height ${densityText(1 / unit.perMeter)} per mm` : 'height 1'}
      </Label>
      {low < high && (
        <>
          <Curve
            of={[
              [low, 0],
              [low, of(low)],
            ]}
            className="interval-edge"
          />
          <Curve
            of={[
              [high, 0],
              [high, of(high)],
            ]}
            className="interval-edge"
          />
        </>
      )}
      <Curve of={of} mark="p" />
      <PeakName scene={scene} />
      <AreaName scene={scene} />
      <Label at={[low, 0]} offset={[-1.1, 0.55]} anchor="end" strong>
        <Formula>{swapped ? 'b' : 'a'}</Formula>
      </Label>
      <Label at={[high, 0]} offset={[1.1, 0.55]} strong>
        <Formula>{swapped ? 'a' : 'b'}</Formula>
      </Label>
    </Plane>
  );
}
