import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { GapScene } from './scene.ts';
import { natsText } from './words.ts';

interface BellsProps {
  readonly shown: GapScene;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The two rings of q: its mean on the peak, its width one standard deviation aside. */
function BellHandles({ shown, onStart, onEnd }: BellsProps) {
  const [mean, setMean] = useParam(params.encoderMean);
  const [std, setStd] = useParam(params.encoderStd);
  const verdict = `ELBO ${natsText(shown.elbo)} nats, amortization gap ${natsText(shown.amortization)}`;
  const slide = (param: typeof params.encoderMean, value: number, onMove: (value: number) => void) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${verdict}`,
    onMove,
  });
  return (
    <>
      <Handle
        at={shown.shoulder}
        mark="q"
        minor
        x={{ ...slide(params.encoderStd, std, setStd), valueAt: (z) => shown.side * (z - mean) }}
        onStart={onStart}
        onEnd={onEnd}
      />
      <Handle at={shown.peak} mark="q" x={slide(params.encoderMean, mean, setMean)} onStart={onStart} onEnd={onEnd} />
    </>
  );
}

/** The posterior with its hills, the encoder's bell with its rings and, thin, the best bell and its mirror image. */
export function Bells(props: BellsProps) {
  const { shown } = props;
  const { q, best, twins, posterior, modes, view, side } = shown;
  const bests: readonly Normal[] = twins ? [best, { mean: -best.mean, std: best.std }] : [{ mean: 0, std: best.std }];
  // The posterior is named on a hill where q is not; the best bell keeps to the other flank.
  const hill = modes.toSorted((a, b) => Math.abs(b - q.mean) - Math.abs(a - q.mean))[0] ?? 0;
  const out = hill < 0 || (hill === 0 && q.mean > 0) ? -1 : 1;
  const slope = hill + out * Math.min(0.35, 0.6 / view.top);
  // The best bell is named on its peak: the twin away from q, or the one bell, beside q's ring.
  const named = bests.toSorted((a, b) => Math.abs(b.mean - q.mean) - Math.abs(a.mean - q.mean))[0] ?? best;
  const [aside, anchor] = twins
    ? ([0, 'middle'] as const)
    : q.mean > 0
      ? ([-0.6, 'end'] as const)
      : ([0.6, 'start'] as const);
  const qAt = q.mean - side * 0.9 * q.std;
  return (
    <Plane
      x={view.z}
      y={[0, view.top]}
      height={19}
      narrowHeight={15}
      drawnAt={600}
      inset={{ top: 2.4, left: 2.9, right: 0.6 }}
      label={`The posterior, solid, ${modes.length === 2 ? `has two hills, at ${modes.map((at) => formatNumber(at, 2)).join(' and ')}` : 'has one hill, at 0'}. The encoder’s bell q, dashed, has mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}. The best bell, thin, has mean ${bests.map(({ mean }) => formatNumber(mean, 2)).join(' or ')} and standard deviation ${formatNumber(best.std, 2)}.`}
      handles={<BellHandles {...props} />}
    >
      <Area of={posterior} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      {bests.map((normal) => (
        <g key={normal.mean} data-term="q">
          <Curve of={(z) => prob(normal, z)} className="best-bell" />
          <Points at={[[normal.mean, 0]]} mark="q" shape="diamond" radius={4} />
        </g>
      ))}
      <Curve of={posterior} mark="p" />
      <Curve of={(z) => prob(q, z)} mark="q" />
      <Label at={[slope, posterior(slope)]} offset={[out * 0.6, 0.3]} anchor={out > 0 ? 'start' : 'end'} mark="p">
        <Formula>p(z | x)</Formula>
      </Label>
      <Label
        at={[qAt, Math.min(prob(q, qAt), 0.9 * view.top)]}
        offset={[-side * 0.6, 0.4]}
        anchor={side > 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(z)</Formula>
      </Label>
      <Label at={[named.mean, prob(named, named.mean)]} offset={[aside, 0.5]} anchor={anchor} mark="q">
        best <Formula>q</Formula>
      </Label>
    </Plane>
  );
}
