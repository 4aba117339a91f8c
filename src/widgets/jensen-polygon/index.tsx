import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice, Words } from '../../ui/Choice.tsx';
import { ExpressionField } from '../../ui/ExpressionField.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useReading } from '../../ui/useReading.ts';
import { Numbers, tableOf } from './Numbers.tsx';
import { params } from './params.ts';
import { Picture } from './Picture.tsx';
import { scene, type JensenValues } from './scene.ts';
import { captionOf, gapText, wallNote } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

const positions: readonly NumberParam[] = [params.x1, params.x2, params.x3];

const named = { phiFrom: 'named' };

const presets: readonly Preset[] = [
  { label: '−log x', values: { ...named, phi: 'negLog', x1: 0.5, x2: 1.5, x3: 4, a1: 0.4, a2: 0.35, a3: 0.25 } },
  { label: 'x²', values: { ...named, phi: 'square', x1: -2, x2: 1, x3: 3, a1: 0.3, a2: 0.5, a3: 0.2 } },
  { label: 'eˣ', values: { ...named, phi: 'exp', x1: -1, x2: 0, x3: 1.5, a1: 0.25, a2: 0.25, a3: 0.5 } },
  { label: '|x|, across the kink', values: { ...named, phi: 'abs', x1: -2, x2: 1, x3: 3, a1: 0.3, a2: 0.5, a3: 0.2 } },
  {
    label: '|x|, left of the kink',
    values: { ...named, phi: 'abs', x1: -3, x2: -2, x3: -0.5, a1: 0.2, a2: 0.2, a3: 0.6 },
  },
  {
    label: 'sin x, not convex',
    values: { phiFrom: 'own', ownPhi: 'sin(x)', x1: 0.2, x2: 1.5, x3: 2.9, a1: 0.3, a2: 0.3, a3: 0.4 },
  },
];

/** The named functions and the reader's own, as one choice. */
const functions = [...params.phi.options, { value: 'own', label: 'your own' }] as const;

const names: Readonly<Record<JensenValues['phi'], string>> = { square: 'x²', exp: 'eˣ', negLog: '−log x', abs: '|x|' };

/** A formula cut to fit above its axis. */
const shortened = (text: string): string => (text.length > 26 ? `${text.slice(0, 25)}…` : text);

/** Three weighted points on the graph of a convex function, their barycenter, and Jensen's gap below it. */
export function Widget({ id = 'jensen-polygon', number = '4.1', holds = 'P4.4' }: WidgetProps) {
  const values = useValues(params);
  const own = useReading('phi', values.phiFrom === 'own' ? values.ownPhi : undefined);
  const shown = scene(values, own.read);
  const caption = captionOf(shown, values);
  const note = wallNote(shown);
  const name = shown.typed === undefined ? names[values.phi] : shortened(shown.typed);
  const against = shown.gap < 0 ? `${gapText(-shown.gap)} below` : `${gapText(shown.gap)} above`;
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
          min: shown.reach[0],
          max: shown.reach[1],
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
            <Words
              legend="function φ"
              options={functions}
              value={values.phiFrom === 'own' ? 'own' : values.phi}
              onChoose={(value) => setValues(value === 'own' ? { phiFrom: 'own' } : { phiFrom: 'named', phi: value })}
            />
            <Choice param={params.jensenShow} />
          </div>
          {values.phiFrom === 'own' && (
            <ExpressionField
              param={params.ownPhi}
              as="phi"
              fault={own.fault}
              keeps={names[values.phi]}
              hint={`In x from −3 to 5, for example x^4/20 or max(-x, 2x). The derivations keep to ${names[values.phi]}.`}
            />
          )}
        </>
      }
    >
      <Plane
        x={shown.view.x}
        y={shown.view.y}
        height={28}
        narrowHeight={21}
        label={`The graph of ${name} with three weighted points. Their barycenter lies ${against} the curve.`}
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
