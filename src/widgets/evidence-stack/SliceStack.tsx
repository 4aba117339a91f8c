import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { StackedDensity } from './density.ts';
import { powerText } from './words.ts';

/** The areas of the slices one on top of another, up to p(x); nothing to add where z was observed. */
export function SliceStack({ shown }: { readonly shown: StackedDensity }) {
  const { slices, evidence, power, seen, view } = shown;
  const plane = {
    x: [0, 2],
    height: 19,
    narrowHeight: 13,
    drawnAt: 200,
    inset: { top: 2.4, left: 2.8, right: 0.2 },
  } as const;
  if (seen) {
    const height = shown.joint(seen.z);
    return (
      <Plane {...plane} y={[0, view.top]} label={`The joint density at the observed z: ${formatNumber(height, 4)}.`}>
        <Axes x={{ at: [] }} y={{ label: `density${powerText(power)}`, ticks: 4 }} grid />
        <Bars bars={[{ x: 0.6, width: 0.14, to: height, mark: 'latent' }]} />
        <Label at={[0.6, height]} offset={[0.8, -0.3]} mark="latent">
          <Formula>p(x, z)</Formula>
        </Label>
        <Label at={[0.6, height]} offset={[0.8, -1.6]} mark="latent">
          <tspan className="num">{formatNumber(height, 4)}</tspan>
        </Label>
      </Plane>
    );
  }
  return (
    <Plane
      {...plane}
      y={[0, view.area]}
      label={`The areas of ${slices.length} slices on top of another reach p(x) = ${formatNumber(evidence, 4)}${powerText(power)}.`}
    >
      <Axes x={{ at: [] }} y={{ label: `area${powerText(power)}`, ticks: 4 }} grid />
      {slices.map(({ from, to, low }, i) => (
        <g key={low}>
          {[0.6, ...(i % 2 === 0 ? [0.6] : [])].map((x, layer) => (
            <Area key={layer} of={() => to} from={() => from} between={[x - 0.4, x + 0.4]} mark="p" />
          ))}
        </g>
      ))}
      <Curve
        of={[
          [0.05, evidence],
          [1.15, evidence],
        ]}
        mark="evidence"
      />
      <Label at={[0.1, evidence]} offset={[0, 0.6]} mark="evidence">
        <Formula>p(x)</Formula> = <tspan className="num">{formatNumber(evidence, 4)}</tspan>
      </Label>
    </Plane>
  );
}
