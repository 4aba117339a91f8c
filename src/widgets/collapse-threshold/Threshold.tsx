import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { OneDirection } from './scene.ts';
import { lampText } from './words.ts';

interface ThresholdProps {
  readonly shown: OneDirection;
  /** What every move changes, said after the value. */
  readonly says: string;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The two rings: the state on the curve, which moves the noise, and λ, where the curve ends. */
function Rings({ shown, says, onStart, onEnd }: ThresholdProps) {
  const [, setLambda] = useParam(params.collapseLambda);
  const [, setNoise] = useParam(params.collapseNoise);
  const { dials, water, closed } = shown;
  const { collapseLambda, collapseNoise } = params;
  return (
    <>
      <Handle
        at={[dials.lambda, 0]}
        mark="data"
        minor
        x={{
          ...collapseLambda,
          label: collapseLambda.meaning,
          value: dials.lambda,
          says: `${collapseLambda.meaning} ${formatNumber(dials.lambda, 2)}; ${says}`,
          onMove: setLambda,
        }}
        onStart={onStart}
        onEnd={onEnd}
      />
      <Handle
        at={[water, closed.weight]}
        mark="p"
        x={{
          ...collapseNoise,
          label: collapseNoise.meaning,
          value: dials.noise,
          says: `${collapseNoise.meaning} ${formatNumber(dials.noise, 2)}; ${says}`,
          onMove: setNoise,
          valueAt: (at) => at / dials.beta,
        }}
        onStart={onStart}
        onEnd={onEnd}
      />
    </>
  );
}

/** The learned weight against βσ²: the closed form as a curve, searches as rings on it, and the state. */
export function Threshold(props: ThresholdProps) {
  const { dials, water, closed, learned, active, view } = props.shown;
  const { lambda } = dials;
  const weightAt = (at: number): number => Math.sqrt(Math.max(0, lambda - at));
  // The line ends upright at λ: more points there, so that its foot is drawn round.
  const arc = Array.from({ length: 61 }, (_, i): readonly [number, number] => {
    const weight = (Math.sqrt(lambda) * (60 - i)) / 60;
    return [lambda - weight * weight, weight];
  });
  // The curve leaves the side above it free; near the right edge the words end at the state, above the curve there.
  const right = water < 0.55 * view.water[1];
  const clear = right ? closed.weight : weightAt(water - 0.35 * view.water[1]);
  return (
    <Plane
      x={view.water}
      y={[0, 2.4]}
      height={18}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 2.2, left: 2.7, right: 1.2 }}
      label={`The size of the learned weight against β times σ². It falls from ${formatNumber(weightAt(0), 2)} to 0, which it reaches at ${formatNumber(lambda, 2)}, and stays 0. The state is at ${formatNumber(water, 2)}, weight ${formatNumber(closed.weight, 3)}.`}
      handles={<Rings {...props} />}
    >
      <Axes
        x={{ label: <Formula>βσ²</Formula>, labelLength: 3 }}
        y={{
          label: (
            <>
              learned <Formula>|w|</Formula>
            </>
          ),
        }}
        grid
      />
      <Curve of={[...arc, [view.water[1], 0]]} mark="p" />
      <Points at={learned} mark="p" shape="ring" radius={4} />
      <Label at={[lambda, 0]} offset={[1.1, 0.9]} mark="data">
        <Formula>λ</Formula>
      </Label>
      <Label
        at={[water, clear]}
        offset={right ? [1.3, 0.7] : [1.5, clear > closed.weight ? 0.7 : 1.5]}
        anchor={right ? 'start' : 'end'}
        mark={active ? 'latent' : 'data'}
      >
        {lampText(props.shown)}
      </Label>
    </Plane>
  );
}
