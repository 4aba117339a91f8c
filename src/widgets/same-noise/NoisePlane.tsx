import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { arc, Cloud } from './Cloud.tsx';
import type { Point } from '../../figures/path.ts';
import { params } from './params.ts';
import type { NoiseValues } from './roots.ts';
import type { NoiseScene } from './scene.ts';
import { degrees } from './words.ts';

interface NoisePlaneProps {
  readonly shown: NoiseScene;
  readonly values: NoiseValues;
  /** What the turn does now, in a few words. */
  readonly says: string;
}

/** The radius of the half circle on which the turn is set. */
const dial = 3.3;

/** The point of the half circle at an angle in degrees. */
const onDial = (angle: number): Point => {
  const [point = [0, 0]] = arc(dial, angle, angle);
  return point;
};

/** The ring of the reader's own ε, and the one that turns the noise. */
function Rings({ values, says }: Omit<NoisePlaneProps, 'shown'>) {
  const own = (param: NumberParam, value: number) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 1)}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  const { turn, noise1, noise2 } = params;
  return (
    <>
      <Handle
        at={[values.noise1, values.noise2]}
        mark="latent"
        label="your own noise point"
        x={own(noise1, values.noise1)}
        y={own(noise2, values.noise2)}
        onStart={beginGesture}
        onEnd={endGesture}
      />
      {values.root === 'rotated' && (
        <Handle
          at={onDial(values.turn)}
          mark="data"
          minor
          y={{
            label: turn.meaning,
            value: values.turn,
            min: turn.min,
            max: turn.max,
            step: turn.step,
            says: `${degrees(values.turn)}; ${says}`,
            onMove: (next) => setValues({ [turn.key]: next }),
            valueAt: (height) => (180 / Math.PI) * Math.asin(Math.max(-1, Math.min(1, height / dial))),
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      )}
    </>
  );
}

/** The half circle with the turn on it, and where the turn makes the root symmetric. */
function Dial({ turned, toSymmetric }: { readonly turned: number; readonly toSymmetric: number }) {
  const [x, y] = onDial(toSymmetric);
  const near = Math.abs(turned - toSymmetric) < 18;
  return (
    <>
      <Curve of={arc(dial, -90, 90)} className="guide" />
      <Curve of={arc(dial, 0, turned)} className="m-ink" />
      <Curve of={[[x * 0.94, y * 0.94] as const, [x * 1.06, y * 1.06] as const]} className="m-ink" />
      {!near && (
        <Label at={[x * 0.92, y * 0.92]} offset={[0, toSymmetric > 0 ? 1 : -1.8]} anchor="end">
          symmetric
        </Label>
      )}
    </>
  );
}

/** The noise before the root: 300 points of N(0, I), six with a number, and the reader's own. */
export function NoisePlane({ shown, values, says }: NoisePlaneProps) {
  const { noise, noiseHalf: half, turned = 0, toSymmetric } = shown;
  const [c, s] = [Math.cos((Math.PI / 180) * turned), Math.sin((Math.PI / 180) * turned)];
  const corners = noise.numbered.map((index): Point => {
    const [a, b] = noise.points[index] ?? [NaN, NaN];
    return [c * a - s * b, s * a + c * b];
  });
  return (
    <Plane
      x={[-half, half]}
      y={[-half, half]}
      height={31}
      drawnAt={440}
      inset={{ top: 2, right: 0.8, bottom: 2, left: 3.2 }}
      label={`Noise: 300 points of a standard normal in the plane, six of them numbered, with the circles of radius 1 and 2. ${
        turned === 0 ? '' : `A thin outline shows the six after a turn by ${degrees(turned)}.`
      } Your own point lies at ${formatNumber(values.noise1, 1)}, ${formatNumber(values.noise2, 1)}.`}
      handles={<Rings values={values} says={says} />}
    >
      <Axes x={{ label: <Formula>ε_1</Formula>, labelLength: 2 }} y={{ label: <Formula>ε_2</Formula> }} />
      {[1, 2].map((radius) => (
        <Curve key={radius} of={arc(radius)} closed className="support" />
      ))}
      <Cloud points={noise.points} numbered={noise.numbered} center={[0, 0]} />
      {turned !== 0 && <Curve of={corners} closed className="turned-corners" />}
      {values.root === 'rotated' && <Dial turned={turned} toSymmetric={toSymmetric} />}
      <Curve
        of={[[0, 0] as const, [values.noise1, 0] as const, [values.noise1, values.noise2] as const]}
        mark="latent"
      />
    </Plane>
  );
}
