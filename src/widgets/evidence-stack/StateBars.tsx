import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { Box } from './Box.tsx';
import { params } from './params.ts';
import type { StackedStates, StateBar } from './states.ts';

const likelihoods = [params.lik1, params.lik2, params.lik3] as const;

/** Half the width of a bar. */
const half = 0.3;

interface JointHandleProps {
  readonly bar: StateBar;
  readonly state: 1 | 2 | 3;
  readonly verdict: string;
}

/** The ring on one bar: its height is p(z) p(x | z), and the likelihood that gives it is set. */
function JointHandle({ bar, state, verdict }: JointHandleProps) {
  const param = likelihoods[state - 1] ?? params.lik1;
  const [likelihood, setLikelihood] = useParam(param);
  return (
    <Handle
      at={[state, bar.joint]}
      mark="p"
      y={{
        label: param.meaning,
        value: likelihood,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `${formatNumber(likelihood, 2)}; joint ${formatNumber(bar.joint, 3)}; ${verdict}`,
        onMove: setLikelihood,
        valueAt: (height) => height / bar.prior,
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The joint of the observed x with each state: the part of the prior, dotted, that the likelihood lets through. */
export function StateBars({ shown, verdict }: { readonly shown: StackedStates; readonly verdict: string }) {
  const { bars, seen, top } = shown;
  const states = ([1, 2, 3] as const).filter((state) => seen === undefined || seen === state);
  const said = bars.map(
    ({ prior, joint }, z) => `state ${z + 1}: ${formatNumber(joint, 3)} of ${formatNumber(prior, 3)}`,
  );
  return (
    <Plane
      x={[0.5, 3.5]}
      y={[0, top]}
      height={19}
      narrowHeight={13}
      drawnAt={320}
      inset={{ top: 2.4, left: 2.8, right: 0.4 }}
      label={`The joint p(x, z) of each state, as a part of its prior: ${said.join('; ')}.`}
      handles={states.map((state) => {
        const bar = bars[state - 1];
        return bar && <JointHandle key={state} bar={bar} state={state} verdict={verdict} />;
      })}
    >
      <Axes x={{ at: [1, 2, 3], format: (state) => `z = ${state}` }} y={{ label: 'probability', ticks: 4 }} grid />
      {bars.map(({ prior }, z) => (
        <Box key={z} from={z + 1 - half} to={z + 1 + half} height={prior} mark="prior" />
      ))}
      <Bars
        bars={states.map((state) => ({ x: state, width: 2 * half, to: bars[state - 1]?.joint ?? NaN, mark: 'p' }))}
      />
    </Plane>
  );
}
