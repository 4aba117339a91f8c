import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Numbers, tableOf } from './Numbers.tsx';
import { params } from './params.ts';
import { Picture } from './Picture.tsx';
import { wall } from '../../derivations/d06-jensen/points.ts';
import { scene, type JensenValues } from './scene.ts';
import { captionOf, gapText, wallNote } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

const positions: readonly NumberParam[] = [params.x1, params.x2, params.x3];

const presets: readonly Preset[] = [
  { label: '−log x', values: { phi: 'negLog', x1: 0.5, x2: 1.5, x3: 4, a1: 0.4, a2: 0.35, a3: 0.25 } },
  { label: 'x²', values: { phi: 'square', x1: -2, x2: 1, x3: 3, a1: 0.3, a2: 0.5, a3: 0.2 } },
  { label: 'eˣ', values: { phi: 'exp', x1: -1, x2: 0, x3: 1.5, a1: 0.25, a2: 0.25, a3: 0.5 } },
  { label: '|x|, across the kink', values: { phi: 'abs', x1: -2, x2: 1, x3: 3, a1: 0.3, a2: 0.5, a3: 0.2 } },
  { label: '|x|, left of the kink', values: { phi: 'abs', x1: -3, x2: -2, x3: -0.5, a1: 0.2, a2: 0.2, a3: 0.6 } },
];

const names: Readonly<Record<JensenValues['phi'], string>> = { square: 'x²', exp: 'eˣ', negLog: '−log x', abs: '|x|' };

/** Three weighted points on the graph of a convex function, their barycenter, and Jensen's gap below it. */
export function Widget({ id = 'jensen-polygon', number = '4.1', holds = 'P4.4' }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const caption = captionOf(shown, values);
  const note = wallNote(shown);
  const name = names[values.phi];
  const handles = shown.points.map((point, i) => {
    const param = positions[i] ?? params.x1;
    return (
      <Handle
        key={param.key}
        at={[point.x, point.y]}
        mark="data"
        minor
        x={{
          label: param.meaning,
          value: point.x,
          min: values.phi === 'negLog' ? wall : param.min,
          max: param.max,
          step: param.step,
          says: `point ${i + 1} at ${point.x.toFixed(2)}, weight ${Math.round(100 * point.weight)} percent; gap ${gapText(shown.gap)}`,
          onMove: (x) => setValues({ [param.key]: x }),
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    );
  });
  return (
    <Figure
      id={id}
      number={number}
      title="The barycenter above the curve"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{caption.state}</b> {caption.look}
          {note && <span className="wall-note"> {note}</span>}
        </>
      }
      speech={`${caption.state} ${note}`.trim()}
      table={() => tableOf(shown)}
      keys={['data', 'evidence', 'elbo', 'gap']}
      keyNames={{ data: 'the points', evidence: 'the curve at the mean', elbo: 'the mean of the curve' }}
      stays
      controls={
        <>
          {positions.map((param) => (
            <Slider key={param.key} param={param} says={`gap ${gapText(shown.gap)}`} />
          ))}
          {[params.a1, params.a2, params.a3].map((param) => (
            <Slider key={param.key} param={param} says={`gap ${gapText(shown.gap)}`} />
          ))}
          <div className="choices">
            <Choice param={params.phi} />
            <Choice param={params.jensenShow} />
          </div>
        </>
      }
    >
      <Plane
        x={shown.view.x}
        y={shown.view.y}
        height={28}
        narrowHeight={21}
        label={`The graph of ${name} with three weighted points. Their barycenter lies ${gapText(shown.gap)} above the curve.`}
        handles={handles}
      >
        <Axes
          x={{ label: <Formula>x</Formula>, labelLength: 1 }}
          y={{
            label: (
              <>
                <Formula>φ(x)</Formula> = {name}
              </>
            ),
          }}
          grid
        />
        <Picture shown={shown} tangent={values.jensenShow === 'tangent'} />
      </Plane>
      <Numbers shown={shown} />
    </Figure>
  );
}
