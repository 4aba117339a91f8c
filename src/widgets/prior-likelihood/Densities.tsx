import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { axisRoom, span } from './picture.ts';
import type { PriorScene } from './scene.ts';
import { spokenOf } from './words.ts';

interface DensitiesProps {
  readonly shown: PriorScene;
}

/** On which side of its mean a bell has more room: away from the other. */
const sideOf = (bell: Normal, other: Normal): 1 | -1 => (bell.mean > other.mean ? 1 : -1);

/** The rings of the prior: its mean on the peak, its width one standard deviation aside. */
function PriorHandles({ shown }: DensitiesProps) {
  const [, setMean] = useParam(params.priorMean);
  const [, setStd] = useParam(params.priorStd);
  const { prior, closed } = shown;
  const side = sideOf(prior, closed.posterior);
  const shoulder = prior.mean + side * prior.std;
  const after = spokenOf(shown);
  return (
    <>
      <Handle
        at={[shoulder, prob(prior, shoulder)]}
        mark="prior"
        minor
        x={{
          ...params.priorStd,
          label: params.priorStd.meaning,
          value: prior.std,
          says: `${params.priorStd.meaning} ${formatNumber(prior.std, 2)}; ${after}`,
          onMove: setStd,
          valueAt: (z) => side * (z - prior.mean),
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
      <Handle
        at={[prior.mean, prob(prior, prior.mean)]}
        mark="prior"
        x={{
          ...params.priorMean,
          label: params.priorMean.meaning,
          value: prior.mean,
          says: `${params.priorMean.meaning} ${formatNumber(prior.mean, 2)}; ${after}`,
          onMove: setMean,
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    </>
  );
}

/** A place on the flank of a bell, for its name. */
const flank = (bell: Normal, side: number, widths: number, top: number): readonly [number, number] => {
  const z = bell.mean + side * widths * bell.std;
  return [z, Math.min(prob(bell, z), 0.93 * top)];
};

/** Prior and posterior over z, the posterior also as the grid found it; in turn also the prior of the first hour. */
export function Densities({ shown }: DensitiesProps) {
  const { prior, before, closed, grid, inTurn, taken, top } = shown;
  const { posterior } = closed;
  const side = sideOf(prior, posterior);
  const moved = inTurn && taken > 1;
  const describe = ({ mean, std }: Normal): string =>
    `mean ${formatNumber(mean, 2)}, standard deviation ${formatNumber(std, 3)}`;
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={17}
      narrowHeight={14}
      inset={{ top: 2.2, left: axisRoom, bottom: 2 }}
      label={`Two bell curves over z: the prior, dotted, ${describe(before)}; the posterior, solid, ${describe(posterior)}, with dots where a grid found it.`}
      handles={<PriorHandles shown={shown} />}
    >
      <Area of={(z) => prob(posterior, z)} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density', ticks: 4 }} grid />
      {moved && (
        <g data-term="prior">
          <Curve of={(z) => prob(prior, z)} className="first-prior" />
        </g>
      )}
      <Curve of={(z) => prob(before, z)} mark="prior" />
      <Curve of={(z) => prob(posterior, z)} mark="p" />
      <Points at={grid.shown.filter(([z, p]) => Math.abs(z) < span[1] && p < top)} mark="p" shape="dot" radius={3.2} />
      <Label
        at={flank(prior, side, 1.5, top)}
        offset={[side * 0.6, 0.6]}
        anchor={side > 0 ? 'start' : 'end'}
        mark="prior"
      >
        {moved ? 'the first prior' : <Formula>p(z)</Formula>}
      </Label>
      {moved && (
        <Label
          at={flank(before, side, 0.9, top)}
          offset={[side * 0.7, 0.5]}
          anchor={side > 0 ? 'start' : 'end'}
          mark="prior"
        >
          the prior now
        </Label>
      )}
      <Label
        at={flank(posterior, -side, 0.9, top)}
        offset={[-side * 0.7, 0.5]}
        anchor={side > 0 ? 'end' : 'start'}
        mark="p"
      >
        <Formula>p(z | x)</Formula>
      </Label>
    </Plane>
  );
}
