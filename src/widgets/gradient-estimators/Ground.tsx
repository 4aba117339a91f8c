import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { GradientScene } from './scene.ts';
import { functionText } from './words.ts';

const span = [-4.6, 4.6] as const;
/** The parabola is drawn at a sixteenth of its height, the wave at half of it about the middle. */
const parabolaHeight = 16;

interface GripProps {
  readonly param: NumberParam;
  readonly at: readonly [number, number];
  readonly mark: 'q' | 'data';
  readonly minor?: boolean;
  readonly valueAt?: (x: number) => number;
  readonly says: string;
}

/** One ring that moves sideways. */
function Grip({ param, at, mark, minor = false, valueAt, says }: GripProps) {
  const [value, set] = useParam(param);
  return (
    <Handle
      at={at}
      mark={mark}
      minor={minor}
      x={{
        label: param.meaning,
        value,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
        onMove: set,
        ...(valueAt ? { valueAt } : {}),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** q with its rings, f to a height of its own, and where the first samples fell. */
export function Ground({ shown, says }: { readonly shown: GradientScene; readonly says: string }) {
  const { q, f, values, draws } = shown;
  const bell = (z: number): number => Math.exp(-0.5 * ((z - q.mean) / q.std) ** 2);
  const wave = values.gradF === 'wave';
  const height = (z: number): number => (wave ? 0.5 + 0.5 * f.value(z) : f.value(z) / parabolaHeight);
  // The width is held on the side where there is more room.
  const side = q.mean >= 0 ? -1 : 1;
  const edge = q.mean + side * q.std;
  return (
    <Plane
      x={span}
      y={[0, 1.24]}
      height={12.5}
      narrowHeight={12.5}
      inset={{ top: 1.2, left: 1.6, right: 1.2 }}
      label={`q, a bell with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}, over f = ${functionText(shown)}${values.dimension > 1 ? `, summed over ${values.dimension} coordinates` : ''}. Each has a height of its own.`}
      handles={
        <>
          <Grip
            says={says}
            param={params.sigmaZ}
            at={[edge, bell(edge)]}
            mark="q"
            minor
            valueAt={(z) => Math.abs(z - q.mean)}
          />
          {!wave && <Grip says={says} param={params.target} at={[values.target, 0]} mark="data" minor />}
          <Grip says={says} param={params.muZ} at={[q.mean, 1]} mark="q" />
        </>
      }
    >
      <Area of={bell} mark="q" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 2 }} />
      <Curve of={height} className="grad-f" />
      <Curve of={bell} mark="q" />
      <Points at={draws.map((z) => [z, 0.07])} mark="latent" shape="ring" radius={2.6} />
      <Label at={[q.mean, 1]} offset={[1.9, 0]} mark="q">
        <Formula>q(z)</Formula>
      </Label>
      <Label at={[2.8 * side, 1.1]} anchor="middle" strong>
        <Formula>{`f = ${functionText(shown)}`}</Formula>
        {values.dimension > 1 ? ', summed' : ''}
      </Label>
    </Plane>
  );
}
