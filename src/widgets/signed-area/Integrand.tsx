import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { Interval } from '../../figures/scale.ts';
import { formatNumber } from '../../ui/format.ts';
import { axisNumber, axisRoom, integrandSpan } from './range.ts';
import type { Scene } from './scene.ts';
import { namesOf } from './words.tsx';

/** The integrand, hatched densely above the axis and sparsely below, with both areas and their sum. */
export function Integrand({ scene, span }: { readonly scene: Scene; readonly span: Interval }) {
  const { shown, unit } = scene;
  const [a, b] = namesOf(scene);
  const range = integrandSpan(scene);
  const above = formatNumber(shown.above, 3);
  const below = formatNumber(-shown.below, 3);
  const total = formatNumber(shown.exact, 3);
  // The sum stands in the corner that the curve leaves free: the side away from the bell averaged over.
  const right = scene.from.mean <= 0;
  const corner: readonly [number, number] = [right ? span[1] : span[0], range[1]];
  const side = right ? -1 : 1;
  const anchor = right ? 'end' : 'start';
  return (
    <Plane
      x={span}
      y={range}
      height={13}
      narrowHeight={10}
      inset={{ top: 2.2, bottom: 0.6, left: axisRoom }}
      label={`The integrand ${a} log(${a}/${b}): the area above the axis is ${above}, the area below it ${below}, together ${total} nats.`}
    >
      <Area of={shown.integrand} mark="gap" hatch="+" sign="+" />
      <Area of={shown.integrand} mark="gap" hatch="-" sign="-" />
      <Axes
        baseline={0}
        x={{ at: [] }}
        y={{
          label: (
            <>
              <Formula>{`${a} log(${a} / ${b})`}</Formula>, nats per {unit.name}
            </>
          ),
          ticks: 3,
          ...(unit.perMeter > 1 ? { format: (y: number) => axisNumber(y / unit.perMeter) } : {}),
        }}
      />
      <Curve of={shown.integrand} mark="gap" />
      <Label at={corner} offset={[side * 0.8, -0.7]} anchor={anchor} mark="gap">
        <Formula>{`KL(${a} ‖ ${b})`}</Formula> = {above} − {below} = <tspan className="num">{total}</tspan> nats
      </Label>
    </Plane>
  );
}
