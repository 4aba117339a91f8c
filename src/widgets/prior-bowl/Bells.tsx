import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import type { BowlScene } from './scene.ts';

const across = [-5, 5] as const;
const prior: Normal = { mean: 0, std: 1 };

/** Both codes as bells over the prior that they are compared with. */
export function Bells({ shown: { units, view } }: { readonly shown: BowlScene }) {
  const [one, two] = units;
  const graphOf = (bell: Normal) => peaked((z) => prob(bell, z), across, bell.mean, bell.std);
  return (
    <Plane
      x={across}
      y={[0, view.density]}
      height={15}
      narrowHeight={14}
      drawnAt={928}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={units
        .map(
          ({ mean, std }, k) =>
            `The bell of unit ${k + 1} has mean ${formatNumber(mean, 2)} and standard deviation ${formatNumber(std, 3)}.`,
        )
        .join(' ')}
    >
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density', ticks: 4 }} grid />
      <Area of={(z) => prob(prior, z)} mark="prior" />
      <Curve of={(z) => prob(prior, z)} mark="prior" />
      <Curve of={graphOf(two)} mark="q" />
      <Curve of={graphOf(one)} mark="q" />
      {units.map((unit, k) => {
        const peak = prob(unit, unit.mean);
        const high = peak > 0.8 * view.density;
        const side = unit.mean < (units[1 - k]?.mean ?? 0) || (unit.mean === 0 && k === 0) ? -1 : 1;
        return (
          <Label
            key={k === 0 ? 'one' : 'two'}
            at={[unit.mean, Math.min(peak, 0.96 * view.density)]}
            offset={[side * (high ? 0.8 : 0.5), high ? -0.4 : 0.5]}
            anchor={side < 0 ? 'end' : 'start'}
            mark="q"
          >
            unit {k + 1}
          </Label>
        );
      })}
      <Label at={[across[1], view.density]} offset={[0, -1]} anchor="end" mark="prior">
        dotted: the prior
      </Label>
    </Plane>
  );
}
