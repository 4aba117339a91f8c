import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { BellHandles, type HandlesProps } from './BellHandles.tsx';
import { nameOf } from './words.ts';

/** The two bells of p, the one bell q with its rings, and, thin, the q that this judge likes best. */
export function Bells(props: HandlesProps) {
  const { shown, judge } = props;
  const { p, q, densityP, densityQ, view, side } = shown;
  const bestKl = judge.optima[0]?.kl ?? 0;
  const best = judge.optima.filter((each) => each.kl - bestKl < 1e-6);
  // p is named on its outer flank, on the other side of q's own name.
  const outer = p.components[side > 0 ? 1 : 0];
  const flank = (outer?.mean ?? 0) + side * 1.1 * (outer?.std ?? 1);
  const qAt = q.mean - side * 0.9 * q.std;
  const named = best[0];
  const peakOfBest = named ? prob(named.normal, named.normal.mean) : 0;
  // The ring of q would lie on the name.
  const covered =
    named && Math.abs(named.normal.mean - q.mean) < 1.2 && Math.abs(peakOfBest - shown.peak[1]) < 0.2 * view.top;
  // Beside a higher q the name has no room on the peak, and goes to the flank away from q.
  const away = (named?.normal.mean ?? 0) - q.mean;
  const crowded = named && peakOfBest < shown.peak[1] && Math.abs(away) < 3;
  const nameAt = named && named.normal.mean + (crowded ? (Math.sign(away) || -side) * 1.9 * named.normal.std : 0);
  return (
    <Plane
      x={view.x}
      y={[0, view.top]}
      height={16}
      drawnAt={440}
      narrowHeight={15}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={`Two bells of p, solid, and one bell q, dashed, with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}. A thin line shows the best q for ${nameOf(judge.direction)}: mean ${best.map(({ normal }) => formatNumber(normal.mean, 2)).join(' or ')}, standard deviation ${formatNumber(named?.normal.std ?? 0, 2)}.`}
      handles={<BellHandles {...props} />}
    >
      <Area of={densityP} mark="p" />
      <Axes x={{ label: <Formula>x</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      {best.map(({ normal }) => (
        <g key={normal.mean} data-term="q">
          <Curve of={(x) => prob(normal, x)} className="best-bell" />
          <Points at={[[normal.mean, 0]]} mark="q" shape="diamond" radius={4} />
        </g>
      ))}
      <Curve of={densityP} mark="p" />
      <Curve of={densityQ} mark="q" />
      <Label at={[flank, densityP(flank)]} offset={[side * 0.5, 0.4]} anchor={side > 0 ? 'start' : 'end'} mark="p">
        <Formula>p(x)</Formula>
      </Label>
      <Label
        at={[qAt, Math.min(densityQ(qAt), 0.9 * view.top)]}
        offset={[-side * 0.6, 0.4]}
        anchor={side > 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(x)</Formula>
      </Label>
      {named && nameAt !== undefined && !covered && (
        <Label at={[nameAt, prob(named.normal, nameAt)]} offset={[0, 0.6]} anchor="middle" mark="q">
          best <Formula>q</Formula>
        </Label>
      )}
    </Plane>
  );
}
