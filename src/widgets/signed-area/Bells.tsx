import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { Interval } from '../../figures/scale.ts';
import { tickText } from '../../figures/ticks.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { axisNumber, axisRoom, densityTop } from './range.ts';
import type { Scene } from './scene.ts';

interface BellHandlesProps {
  readonly name: 'q' | 'p';
  readonly normal: Normal;
  readonly mean: NumberParam;
  readonly std: NumberParam;
  /** On which side of the mean the width is held: away from the other bell. */
  readonly side: 1 | -1;
  /** What every move changes, said after the value. */
  readonly after: string;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The two rings of one bell: the mean at its top, the width one standard deviation out. */
function BellHandles({ name, normal, mean, std, side, after, onStart, onEnd }: BellHandlesProps) {
  const [, setMean] = useParam(mean);
  const [, setStd] = useParam(std);
  const says = (param: NumberParam, value: number): string => `${param.meaning} ${formatNumber(value, 2)}; ${after}`;
  const edge = normal.mean + side * normal.std;
  return (
    <>
      <Handle
        at={[edge, prob(normal, edge)]}
        mark={name}
        minor
        x={{
          ...std,
          label: std.meaning,
          value: normal.std,
          says: says(std, normal.std),
          onMove: setStd,
          valueAt: (x) => Math.abs(x - normal.mean),
        }}
        onStart={onStart}
        onEnd={onEnd}
      />
      <Handle
        at={[normal.mean, prob(normal, normal.mean)]}
        mark={name}
        x={{ ...mean, label: mean.meaning, value: normal.mean, says: says(mean, normal.mean), onMove: setMean }}
        onStart={onStart}
        onEnd={onEnd}
      />
    </>
  );
}

interface BellsProps {
  readonly scene: Scene;
  readonly span: Interval;
  /** What every move changes, said after the value. */
  readonly says: string;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The two densities, each with its rings. */
export function Bells({ scene, span, says, onStart, onEnd }: BellsProps) {
  const { q, p, unit } = scene;
  const top = densityTop(scene);
  const sideOfQ = q.mean >= p.mean ? 1 : -1;
  const sideOfP = q.mean >= p.mean ? -1 : 1;
  // On a flat bell the name would run into the ring of the width, so it stands higher.
  const lift = (normal: Normal): number => (prob(normal, normal.mean) < 0.35 * top ? 1.1 : 0.3);
  const nameAt = (normal: Normal, side: 1 | -1): readonly [number, number] => {
    const x = normal.mean + side * 0.62 * normal.std;
    return [x, prob(normal, x)];
  };
  const drag = { after: says, onStart, onEnd };
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={21}
      narrowHeight={14}
      inset={{ top: 2.4, left: axisRoom }}
      label={`Two bell curves: q, dashed, with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}; p, solid, with mean ${formatNumber(p.mean, 2)} and standard deviation ${formatNumber(p.std, 2)}.`}
      handles={
        <>
          <BellHandles name="p" normal={p} mean={params.muP} std={params.sigmaP} side={sideOfP} {...drag} />
          <BellHandles name="q" normal={q} mean={params.muQ} std={params.sigmaQ} side={sideOfQ} {...drag} />
        </>
      }
    >
      <Area of={(x) => prob(p, x)} mark="p" />
      <Axes
        grid
        x={{
          label: (
            <>
              place <Formula>x</Formula>, {unit.symbol}
            </>
          ),
          labelLength: 11,
          format: (x) => tickText(x * unit.perMeter, 0),
        }}
        y={{
          label: `density per ${unit.name}`,
          ...(unit.perMeter > 1 ? { format: (y: number) => axisNumber(y / unit.perMeter) } : {}),
        }}
      />
      <Curve of={(x) => prob(p, x)} mark="p" />
      <Curve of={(x) => prob(q, x)} mark="q" />
      <Label at={nameAt(p, sideOfP)} offset={[sideOfP * 0.7, lift(p)]} anchor={sideOfP > 0 ? 'start' : 'end'} mark="p">
        <Formula>p(x)</Formula>
      </Label>
      <Label at={nameAt(q, sideOfQ)} offset={[sideOfQ * 0.7, lift(q)]} anchor={sideOfQ > 0 ? 'start' : 'end'} mark="q">
        <Formula>q(x)</Formula>
      </Label>
    </Plane>
  );
}
