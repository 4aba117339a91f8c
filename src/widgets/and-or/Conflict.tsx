import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { logAreaApart, type AndOrScene } from './scene.ts';
import { areaText, spokenOf } from './words.ts';

const ticks = [0, -3, -6, -9, -12];
const powers: Readonly<Record<number, string>> = { 0: '1', [-3]: '10⁻³', [-6]: '10⁻⁶', [-9]: '10⁻⁹', [-12]: '10⁻¹²' };

/** The area under the raw product over the distance of the experts, on a logarithmic axis: a Gaussian, so a parabola here. */
export function Conflict({ shown, distance }: { readonly shown: AndOrScene; readonly distance: number }) {
  const { min, max, step, meaning, key } = params.andOrConflict;
  const right = distance < 7;
  return (
    <Plane
      x={[0, max]}
      y={[-14.5, 0.3]}
      height={12}
      narrowHeight={11}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 1.2 }}
      label={`The area Z under the raw product against the distance of the experts, on a logarithmic axis: it falls along a parabola from 0.2821 to 3.9·10⁻¹² at ten standard deviations. Now ${areaText(shown.area)}.`}
      handles={
        <Handle
          at={[distance, logAreaApart(distance)]}
          mark="gap"
          x={{
            label: meaning,
            value: distance,
            min,
            max,
            step,
            says: `${formatNumber(distance, 1)} standard deviations apart; ${spokenOf(shown)}`,
            onMove: (next) => setValues({ [key]: next }),
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{
          label: (
            <>
              distance <Formula>d</Formula>
            </>
          ),
          labelLength: 9,
        }}
        y={{
          label: (
            <>
              area <Formula>Z</Formula>
            </>
          ),
          mark: 'gap',
          at: ticks,
          format: (value) => powers[value] ?? '',
        }}
        grid
      />
      <Curve of={logAreaApart} mark="gap" />
      <Label
        at={[distance, logAreaApart(distance)]}
        offset={[right ? 1.3 : -1.3, right ? 0.5 : -1]}
        anchor={right ? 'start' : 'end'}
        mark="gap"
      >
        <Formula>Z</Formula> = <tspan className="num">{areaText(shown.area)}</tspan>
      </Label>
    </Plane>
  );
}
