import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { assign } from '../../math/mixtureAssign.ts';
import { formatNumber } from '../../ui/format.ts';
import { reach } from './Bells.tsx';
import type { HeatScene } from './scene.ts';
import { heatText } from './words.ts';

/** How far the shares of the data are from the posterior. */
function Differences({ shown }: { readonly shown: HeatScene }) {
  const { x, y } = usePlane();
  const { data, shares, posterior } = shown;
  return (
    <g data-term="gap">
      {data.map((datum, n) => {
        // A datum has no name but its place in the list.
        const key = n;
        return (
          <path
            key={key}
            className="heat-difference"
            d={`M${x.at(datum)} ${y.at(posterior[n] ?? NaN)}V${y.at(shares[n] ?? NaN)}`}
          />
        );
      })}
    </g>
  );
}

/** The share of bell 1 over the line: at this temperature, dashed, and at T = 1, which is the posterior. */
export function Shares({ shown }: { readonly shown: HeatScene }) {
  const { data, shares, posterior, mixture, temperature } = shown;
  const shareAt = (heat: number) => {
    const at = assign(mixture, heat);
    return (x: number): number => Math.exp(at(x).logResponsibilities[0] ?? NaN);
  };
  const [now, exact] = [shareAt(temperature), shareAt(1)];
  // Both names where the curves differ most, each on its own side.
  const places = Array.from({ length: 81 }, (_, i) => -4 + i / 10);
  const wide = places.toSorted((a, b) => Math.abs(now(b) - exact(b)) - Math.abs(now(a) - exact(a)))[0] ?? 0;
  const apart = Math.abs(now(wide) - exact(wide)) > 0.12;
  const up = now(wide) > exact(wide);
  return (
    <Plane
      x={reach}
      y={[-0.06, 1.06]}
      height={11}
      narrowHeight={11}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`The share of bell 1 in each datum at temperature ${heatText(temperature)}: ${data.map((x, n) => `${formatNumber(x, 1)}: ${formatNumber(shares[n] ?? NaN, 2)}`).join('; ')}.`}
    >
      <Axes
        x={{ label: <Formula>x</Formula>, labelLength: 1 }}
        y={{ label: 'share of bell 1', at: [0, 0.5, 1], format: (y) => (y === 0.5 ? '0.5' : String(y)) }}
        grid
      />
      <Curve of={exact} mark="p" />
      <Curve of={now} mark="q" />
      <Differences shown={shown} />
      <Points at={data.map((x, n) => [x, posterior[n] ?? NaN])} mark="p" shape="ring" radius={3.5} />
      <Points at={data.map((x, n) => [x, shares[n] ?? NaN])} mark="q" />
      {apart && (
        <Label
          at={[wide, exact(wide)]}
          offset={[up ? -0.8 : 0.8, up ? -1.1 : 0.5]}
          anchor={up ? 'end' : 'start'}
          mark="p"
        >
          T = 1
        </Label>
      )}
      <Label
        at={[wide, Math.min(0.85, Math.max(0.4, now(wide)))]}
        offset={[up ? 0.8 : -0.8, up ? 0.5 : -1.1]}
        anchor={up ? 'start' : 'end'}
        mark="q"
      >
        {`T = ${heatText(temperature)}`}
      </Label>
    </Plane>
  );
}
