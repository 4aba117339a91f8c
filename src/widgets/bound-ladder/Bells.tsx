import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { bellsOf } from './bells.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';

interface BellsProps {
  readonly values: LadderValues;
  readonly verdict: string;
}

/** The posterior and a normal q; two rings move the mean and the width of q. */
export function Bells({ values, verdict }: BellsProps) {
  const [mean, setMean] = useParam(params.meanQ);
  const [std, setStd] = useParam(params.stdQ);
  const { q, posterior, view, side } = bellsOf(values);
  const slide = (param: NumberParam, value: number, onMove: (value: number) => void) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${verdict}`,
    onMove,
  });
  const graphOf = (bell: Normal) => peaked((z) => prob(bell, z), view.z, bell.mean, bell.std);
  const away = posterior.mean < q.mean ? -1 : 1;
  const flank = posterior.mean + away * posterior.std;
  return (
    <Plane
      x={view.z}
      y={[0, view.top]}
      height={18}
      narrowHeight={11}
      drawnAt={260}
      inset={{ top: 2.4, left: 2.6, right: 0.6 }}
      label={`The posterior has mean ${formatNumber(posterior.mean, 2)} and standard deviation ${formatNumber(posterior.std, 2)}; q has mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}.`}
      handles={
        <BellRings
          of={q}
          mark="q"
          mean={slide(params.meanQ, mean, setMean)}
          std={slide(params.stdQ, std, setStd)}
          top={view.top}
          side={side}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Area of={(z) => prob(posterior, z)} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1, ticks: 4 }} y={{ label: 'density', ticks: 3 }} grid />
      <Curve of={graphOf(posterior)} mark="p" />
      <Curve of={graphOf(q)} mark="q" />
      <Label
        at={[flank, Math.min(prob(posterior, flank), 0.9 * view.top)]}
        offset={[away * 0.5, 0.3]}
        anchor={away > 0 ? 'start' : 'end'}
        mark="p"
      >
        <Formula>p(z | x)</Formula>
      </Label>
      <Label
        at={[q.mean, Math.min(prob(q, q.mean), 0.97 * view.top)]}
        offset={[-away * 1.2, 0.7]}
        anchor={away > 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(z)</Formula>
      </Label>
    </Plane>
  );
}
