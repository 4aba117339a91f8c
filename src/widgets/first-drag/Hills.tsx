import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { posterior, type Scene } from './scene.ts';

/** The height of both hills of the posterior, near enough to put a label over them. */
const hillHeight = 0.83;

/** The posterior with its two hills and the bell that is dragged over them. */
export function Hills({ scene, touched }: { readonly scene: Scene; readonly touched: boolean }) {
  const [m, setMean] = useParam(params.m);
  const [s, setStd] = useParam(params.s);
  const { q, gap } = scene;
  const says = (param: NumberParam, value: number): string =>
    `${param.meaning} ${formatNumber(value, 2)}; gap ${formatNumber(gap, 2)} nats`;
  const peak = prob(q, m);
  const gesture = { onStart: beginGesture, onEnd: endGesture };
  // Labels stand on the side that the bell leaves free.
  const side = m < -0.6 ? 1 : -1;
  return (
    <Plane
      x={[-2.6, 2.6]}
      y={[0, 1.9]}
      drawnAt={536}
      height={20}
      narrowHeight={15}
      inset={{ top: 2.4, left: 0.6, right: 0.6 }}
      label={`The posterior has two hills, at plus and minus 1.2. The bell q has mean ${formatNumber(m, 2)} and width ${formatNumber(s, 2)}; the gap is ${formatNumber(gap, 3)} nats.`}
      handles={
        <>
          <Handle
            at={[m + s, prob(q, m + s)]}
            mark="q"
            minor
            x={{
              ...params.s,
              label: params.s.meaning,
              value: s,
              says: says(params.s, s),
              onMove: setStd,
              valueAt: (z) => Math.abs(z - m),
            }}
            {...gesture}
          />
          <Handle
            at={[m, peak]}
            mark="q"
            x={{ ...params.m, label: params.m.meaning, value: m, says: says(params.m, m), onMove: setMean }}
            {...gesture}
          />
        </>
      }
    >
      <Area of={posterior} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 2, mark: 'latent', at: [-2, -1, 0, 1, 2] }} />
      <Curve of={posterior} mark="p" />
      <Curve of={(z) => prob(q, z)} mark="q" />
      <Label at={[side * 2.6, hillHeight]} offset={[0, 0.8]} anchor={side < 0 ? 'start' : 'end'} mark="p">
        <Formula>p(z | x)</Formula>
        <tspan className="broad">, what you want to know</tspan>
      </Label>
      <Label at={[m, peak]} offset={[0, 1.35]} anchor="middle" mark="q">
        {!touched && <tspan className="drag-hint">drag me: </tspan>}
        <Formula>q(z)</Formula>
      </Label>
    </Plane>
  );
}
