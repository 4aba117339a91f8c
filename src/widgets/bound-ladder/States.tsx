import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { modelOf, qOf } from '../../derivations/d08-jensen-bound/states.ts';
import { posterior as posteriorOf } from '../../math/discreteModel.ts';
import { params } from './params.ts';
import type { LadderValues } from './quantities.ts';

const sizes = [params.qSize1, params.qSize2, params.qSize3] as const;

interface ShareProps {
  readonly share: number;
  readonly verdict: string;
  readonly state: 0 | 1 | 2;
}

/** The ring on one bar of q: its height is the share of the state, and the size that gives it is set. */
function ShareHandle({ share, verdict, state }: ShareProps) {
  const param = sizes[state];
  const [size, setSize] = useParam(param);
  const others = (size * (1 - share)) / share;
  return (
    <Handle
      at={[state + 1.2, share]}
      mark="q"
      y={{
        label: param.meaning,
        value: size,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `size ${formatNumber(size, 2)}, q ${formatNumber(share, 3)}; ${verdict}`,
        onMove: setSize,
        valueAt: (height) => (height >= 1 ? param.max : (others * Math.max(0, height)) / (1 - height)),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

interface StatesProps {
  readonly values: LadderValues;
  readonly verdict: string;
}

/** The posterior and q over three states, side by side; the bars of q are dragged. */
export function States({ values, verdict }: StatesProps) {
  const q = qOf(values);
  const posterior = posteriorOf(modelOf(values));
  const width = 0.34;
  const said = q.map(
    (share, z) => `state ${z + 1}: q ${formatNumber(share, 3)}, posterior ${formatNumber(posterior[z] ?? NaN, 3)}`,
  );
  return (
    <Plane
      x={[0.5, 3.5]}
      y={[0, 1]}
      height={18}
      narrowHeight={11}
      drawnAt={260}
      inset={{ top: 2.4, left: 2.6, right: 0.4 }}
      label={`q and the posterior: ${said.join('; ')}.`}
      handles={([0, 1, 2] as const).map((state) => (
        <ShareHandle key={state} share={q[state] ?? NaN} verdict={verdict} state={state} />
      ))}
    >
      <Axes
        x={{ at: [1, 2, 3], format: (state) => `z = ${state}` }}
        y={{ label: 'probability', at: [0, 0.5, 1], format: (value) => value.toFixed(1) }}
        grid
      />
      <Bars bars={posterior.map((to, z) => ({ x: z + 0.8, width, to, mark: 'p' }))} />
      <Bars bars={q.map((to, z) => ({ x: z + 1.2, width, to, mark: 'q' }))} />
    </Plane>
  );
}
