import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { RouterScene } from './scene.ts';

/** N Σ f P of each layer on a scale from 0 to N, with marks where it reads even and where it reads collapse. */
export function Dial({ shown }: { readonly shown: RouterScene }) {
  const { experts, layers } = shown;
  const readings = layers.flatMap(({ layer, name }) => (layer ? [{ name, reading: layer.reading }] : []));
  const said = readings.map(({ name, reading }) => `${name} ${formatNumber(reading, 3)}`).join(', ');
  return (
    <Plane
      x={[0, experts]}
      y={[0, 1]}
      height={7}
      narrowHeight={7}
      drawnAt={928}
      inset={{ top: 2.2, left: 0.8, right: 3.2 }}
      label={`N times the sum of f times P, which reads 1 where even and ${experts} where collapsed: ${said || 'not known yet'}.`}
    >
      <Axes
        x={{
          at: [0, 1, experts],
          format: (value) => (value === 1 ? '1 even' : value === 0 ? '0' : `${value} collapse`),
        }}
        y={{ label: <Formula>N Σ f P</Formula>, at: [] }}
      />
      <Curve
        of={[
          [1, 0],
          [1, 1],
        ]}
        className="guide"
      />
      {readings.map(({ name, reading }, k) => {
        const right = reading > 0.7 * experts;
        const height = readings.length > 1 ? (k === 0 ? 0.78 : 0.34) : 0.5;
        return (
          <g key={name}>
            <Points at={[[reading, height]]} shape={k === 0 ? 'dot' : 'diamond'} radius={5} />
            <Label at={[reading, height]} offset={[right ? -0.8 : 0.8, -0.35]} anchor={right ? 'end' : 'start'} strong>
              {formatNumber(reading, 3)} {name}
            </Label>
          </g>
        );
      })}
    </Plane>
  );
}
