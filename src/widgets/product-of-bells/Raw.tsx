import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { setValues, beginGesture, endGesture } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { span } from './Bells.tsx';
import { params } from './params.ts';
import type { ProductScene } from './scene.ts';
import { smallText } from './words.ts';

/** Room above the peak for its name. */
const top = 1.3;

/** The raw product on a scale of its own, hatched: its area is Z, and it is all that tells of a disagreement. */
export function Raw({ shown }: { readonly shown: ProductScene }) {
  const { product, shape, peak, area, here } = shown;
  const { min, max, step, meaning, key } = params.x;
  // Away from the ring.
  const side = here.x > product.mean ? -1 : 1;
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={11}
      narrowHeight={10}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6, bottom: 0.8 }}
      label={`The raw product of both densities, on a scale of its own: its peak is ${smallText(peak)}, its area Z ${smallText(area)}; at x = ${formatNumber(here.x, 2)} it is ${smallText(here.raw)}.`}
      handles={
        <Handle
          at={[here.x, shape(here.x)]}
          mark="gap"
          minor
          x={{
            label: meaning,
            value: here.x,
            min,
            max,
            step,
            says: `x ${formatNumber(here.x, 2)}: ${smallText(here.first)} times ${smallText(here.second)} is ${smallText(here.raw)}`,
            onMove: (next) => setValues({ [key]: next }),
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Area of={shape} mark="gap" hatch="+" />
      <Axes
        x={{ at: [] }}
        y={{
          label: (
            <>
              raw product <Formula>p_1 p_2</Formula>
            </>
          ),
          mark: 'gap',
          at: [0, 1],
          format: (value) => (value === 0 ? '0' : formatNumber(peak, 3)),
        }}
        grid
      />
      <Curve of={peaked(shape, span, product.mean, product.std)} mark="gap" />
      <Label
        at={[product.mean + side * 1.1 * product.std, 0.75]}
        offset={[side * 0.9, 0]}
        anchor={side < 0 ? 'end' : 'start'}
        mark="gap"
      >
        area <Formula>Z</Formula> = <tspan className="num">{smallText(area)}</tspan>
      </Label>
    </Plane>
  );
}
