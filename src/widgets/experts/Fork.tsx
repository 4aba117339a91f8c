import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { bandData, pathData, type Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { densityOf } from './conditional.ts';
import { ExpertCurves } from './ExpertCurves.tsx';
import type { Answered } from './fit.ts';
import { expertClass, shapes } from './marks.ts';
import { probeParams } from './params.ts';
import type { ExpertsScene, Probe } from './scene.ts';

/** How far the mixture's density reaches sideways at its peak, in units of x. */
const reach = 0.3;
const top = 1.35;
/** A datum is drawn faint where no expert has more of it. */
const sure = 0.9;

/** p(y | x) at the probe, drawn sideways from its line. */
function Sideways({ probe }: { readonly probe: Probe }) {
  const { x, y, id } = usePlane();
  const density = densityOf(probe);
  const toward = probe.x > 0.6 ? -1 : 1;
  const heights = Array.from({ length: 271 }, (_, i) => -top + (2 * top * i) / 270);
  const foot = heights.map((height): Point => [x.at(probe.x), y.at(height)]);
  const edge = heights.map((height): Point => [
    x.at(probe.x + (toward * reach * density(height)) / probe.peak),
    y.at(height),
  ]);
  return (
    <g data-term="p" clipPath={`url(#${id}clip)`}>
      <path className="f-p" d={bandData(edge, foot)} />
      <path className="m-p" d={pathData(edge, false)} />
    </g>
  );
}

/** The data; where the networks are known each in the shape and hue of the expert that answers for it. */
function Data({ shown }: { readonly shown: ExpertsScene }) {
  const point = ({ x, y }: { x: number; y: number }): Point => [x, y];
  const { fit } = shown;
  if (!fit) return <Points at={shown.data.map(point)} radius={2.5} mark="data" />;
  return fit.loads.map((_, i) => {
    const own = (isSure: boolean) => (datum: Answered) => datum.expert === i && datum.share >= sure === isSure;
    const key = i;
    return (
      <g key={key} className={expertClass(i)}>
        <g className="expert-shared">
          <Points at={fit.answered.filter(own(false)).map(point)} shape={shapes[i] ?? 'dot'} radius={2.8} />
        </g>
        <Points at={fit.answered.filter(own(true)).map(point)} shape={shapes[i] ?? 'dot'} radius={2.8} />
      </g>
    );
  });
}

interface ForkProps {
  readonly shown: ExpertsScene;
  readonly says: string;
  readonly label: string;
}

/** The fork, the experts that divide it, the one network that cannot, and the probe. */
export function Fork({ shown, says, label }: ForkProps) {
  const [, setX] = useParam(probeParams.expertsX);
  const [, setY] = useParam(probeParams.expertsY);
  const { fit, probe, at } = shown;
  const slide = (which: 'expertsX' | 'expertsY', value: number, onMove: (value: number) => void) => {
    const { meaning, min, max, step } = probeParams[which];
    return { label: meaning, value, min, max, step, says, onMove };
  };
  return (
    <Plane
      x={[-1, 1]}
      y={[-top, top]}
      height={23}
      narrowHeight={21}
      drawnAt={928}
      inset={{ top: 1.6, left: 2.9, right: 5 }}
      label={label}
      handles={
        <Handle
          at={[at.x, at.y]}
          mark="data"
          label="probe"
          x={slide('expertsX', at.x, setX)}
          y={slide('expertsY', at.y, setY)}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{ label: <Formula>x</Formula>, labelLength: 1 }}
        y={{ label: <Formula>y</Formula>, at: [-1, 0, 1], format: (value) => String(value).replace('-', '−') }}
        grid
      />
      <Data shown={shown} />
      {fit && <ExpertCurves fit={fit} />}
      {fit && (
        <>
          <Curve of={fit.columns.map(({ x, single }): Point => [x, single])} className="expert-single" />
          <Label at={[-0.97, 0.42]}>gray: one network</Label>
        </>
      )}
      <Curve
        of={[
          [at.x, -top],
          [at.x, top],
        ]}
        className="guide"
      />
      {probe && <Sideways probe={probe} />}
      {probe && (
        <Label
          at={[probe.x, top]}
          offset={[probe.x > 0.6 ? -0.5 : 0.5, -0.9]}
          anchor={probe.x > 0.6 ? 'end' : 'start'}
          mark="p"
        >
          <Formula>p(y | x)</Formula>
        </Label>
      )}
    </Plane>
  );
}
