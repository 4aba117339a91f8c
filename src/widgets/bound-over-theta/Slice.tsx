import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { writeNumberList } from '../../notebook/numberList.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { SliceScene } from './scene.ts';
import { heightOf } from './slice.ts';
import { natsText } from './words.ts';

interface SliceProps {
  readonly shown: SliceScene;
  readonly says: string;
}

const { min, max, step } = params.sliceMean;

/** The ring of θ on the likelihood, and that of the touching point under it. */
function Rings({ shown, says }: SliceProps) {
  const { place, bound, likelihood } = shown;
  const drag = { onStart: beginGesture, onEnd: endGesture };
  const slide = (label: string, value: number, onMove: (value: number) => void) => ({
    label,
    value,
    min,
    max,
    step,
    says: `${label} ${formatNumber(value, 2)}; ${says}`,
    onMove,
  });
  return (
    <>
      <Handle
        at={[bound.touch, likelihood(bound.touch)]}
        mark="elbo"
        minor
        x={slide('where the bound touches', bound.touch, (value) =>
          setValues({
            [params.sliceTouches.key]: writeNumberList([...place.touches.slice(0, -1), Number(value.toFixed(3))]),
          }),
        )}
        {...drag}
      />
      <Handle
        at={[place.mean, likelihood(place.mean)]}
        mark="p"
        x={slide(params.sliceMean.meaning, place.mean, (value) => setValues({ [params.sliceMean.key]: value }))}
        {...drag}
      />
    </>
  );
}

/** The log-likelihood over one mean, the bound of q that touches it, the gap between them, and the bounds before. */
export function Slice({ shown, says }: SliceProps) {
  const { likelihood, bound, ghosts, place, view, logLikelihood, elbo, gap, touching } = shown;
  const [low, high] = view;
  const far = place.mean > 3 ? -1 : 1;
  // The name stands where the bound of the moment does not: on the rising flank, or at the left end.
  const rises = bound.touch < 0;
  const nameAt = rises ? 0.4 : min;
  const topInView = bound.height > low && Math.abs(bound.top) <= max;
  const under = (x: number): number => heightOf(bound, x);
  return (
    <Plane
      x={[min - 0.2, max + 0.2]}
      y={view}
      height={24}
      narrowHeight={22}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.4, right: 0.6 }}
      label={`The log-likelihood over the mean of component 2, and below it a parabola that touches it at ${formatNumber(bound.touch, 2)} and has its top at ${formatNumber(bound.top, 2)}. θ is at ${formatNumber(place.mean, 2)}, where the gap is ${natsText(gap)} nats.`}
      handles={<Rings shown={shown} says={says} />}
    >
      <Area of={likelihood} from={under} hatch="+" mark="gap" />
      <Axes x={{ label: <Formula>μ₂</Formula>, labelLength: 2 }} y={{ label: 'nats' }} />
      {ghosts.map((ghost, i) => {
        // A ghost has no name but its place in the row.
        const key = i;
        return <Curve key={key} of={(x) => heightOf(ghost, x)} className="slice-ghost" />;
      })}
      <Points at={ghosts.map(({ touch }) => [touch, likelihood(touch)])} mark="elbo" radius={3} />
      <Curve of={under} mark="elbo" />
      <Curve of={likelihood} mark="evidence" />
      {!touching && (
        <Bars bars={[{ x: place.mean, width: 0.02, from: Math.max(low, elbo), to: logLikelihood, mark: 'gap' }]} />
      )}
      <Points at={topInView ? [[bound.top, bound.height]] : []} mark="elbo" shape="diamond" radius={4.5} />
      {gap > 0.05 * (high - low) && (
        <Label
          at={[place.mean, (Math.max(low, elbo) + logLikelihood) / 2]}
          offset={[far * 0.6, 0]}
          anchor={far > 0 ? 'start' : 'end'}
          mark="gap"
        >
          <tspan className="num">gap {natsText(gap)}</tspan>
        </Label>
      )}
      <Label
        at={[nameAt, likelihood(nameAt)]}
        offset={rises ? [-0.8, 0.6] : [0.2, 0.9]}
        anchor={rises ? 'end' : 'start'}
        mark="evidence"
      >
        log-likelihood
      </Label>
      {topInView && (
        <Label at={[bound.top, bound.height]} offset={[0, -1.5]} anchor="middle" mark="elbo">
          top of the bound
        </Label>
      )}
    </Plane>
  );
}
