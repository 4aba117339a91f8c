import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ExpressionField } from '../../ui/ExpressionField.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useReading } from '../../ui/useReading.ts';
import { Funnel } from './Funnel.tsx';
import { LawPlane } from './LawPlane.tsx';
import { momentsOf } from './moments.ts';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { sourceOf } from './source.ts';
import { tableOf } from './table.ts';
import { usePaths } from './usePaths.ts';
import { captionOf, numberText } from './words.ts';

const square = { averagedF: 'square', muX: 0.6, sigmaX: 1.2 };

const presets: readonly Preset[] = [
  { label: 'the square of a normal', values: { ...square, drawnFrom: 'normal', n: 400, meansScale: 'units' } },
  { label: 'four times the draws', values: { ...square, drawnFrom: 'normal', n: 1600, meansScale: 'units' } },
  {
    label: 'a skewed law',
    values: { ...square, averagedF: 'identity', drawnFrom: 'exponential', n: 400, meansScale: 'units' },
  },
  { label: 'Cauchy', values: { averagedF: 'identity', drawnFrom: 'cauchy', muX: 0.6, sigmaX: 1.2, n: 10_000 } },
  {
    label: 'a mean and no spread',
    values: { averagedF: 'identity', drawnFrom: 'student', muX: 0.6, sigmaX: 1.2, n: 10_000 },
  },
];

/** What μ and σ are where a law has no standard deviation, or no mean either. */
const center = { ...params.muX, meaning: 'center of the law' };
const scale = { ...params.sigmaX, meaning: 'scale of the law' };

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

const { min: fewest, max: most } = params.n;
/** Seconds that the whole axis takes, from one draw to the last. */
const length = 15;

/** Twenty running means of a function of draws, and the funnel that they stay in where there is one. */
export function Widget({ id = 'running-means', number = '1.2', holds = 'P1.3' }: WidgetProps) {
  const values = useValues(params);
  const { drawnFrom, averagedF, muX, sigmaX, n, meansSeed } = values;
  const f = useReading('function', averagedF === 'own' ? values.ownF : undefined);
  const p = useReading('density', drawnFrom === 'own' ? values.ownP : undefined);
  const source = useMemo(
    () => sourceOf({ drawnFrom, averagedF, muX, sigmaX }, { f: f.read, p: p.read }),
    [drawnFrom, averagedF, muX, sigmaX, f.read, p.read],
  );
  const settling = useMemo(() => momentsOf(source), [source]);
  const paths = usePaths(source, meansSeed, n);
  const play = usePlayback(params.n, {
    now: n,
    from: fewest,
    to: most,
    at: (first, seconds) => first * (most / fewest) ** (seconds / length),
  });
  const shown = scene(values, settling, paths);
  const caption = captionOf(shown, source.lawName);
  const heavy = source.lawName === 'cauchy' || source.lawName === 'student';
  const verdict = shown.inside === undefined ? 'no funnel' : `standard error ${numberText(shown.error)}`;
  return (
    <Figure
      id={id}
      number={number}
      title="Twenty running means"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{caption.state}</b> {caption.look}
        </>
      }
      speech={caption.state}
      table={() => tableOf(shown)}
      keys={['p', 'data']}
      keyNames={{ p: 'the law, E f and its funnel', data: 'the running means' }}
      controls={
        <>
          <Slider param={params.n} says={verdict} />
          {source.lawName !== 'own' && (
            <>
              <Slider param={heavy ? center : params.muX} says={verdict} />
              <Slider param={heavy ? scale : params.sigmaX} says={verdict} />
            </>
          )}
          <div className="choices">
            <Choice param={params.averagedF} />
            <Choice param={params.drawnFrom} />
            {shown.state === 'band' && <Choice param={params.meansScale} />}
          </div>
          {averagedF === 'own' && (
            <ExpressionField
              param={params.ownF}
              as="function"
              fault={f.fault}
              keeps="f(x) = x"
              hint="In x, for example x^3, abs(x) or step(x-1)."
            />
          )}
          {drawnFrom === 'own' && (
            <ExpressionField
              param={params.ownP}
              as="density"
              fault={p.fault}
              keeps="the normal"
              hint="Any curve that is never negative from −10 to 10; it is cut there and divided by its area."
            />
          )}
        </>
      }
    >
      <div className="means-planes">
        <LawPlane source={source} />
        <Funnel
          shown={shown}
          label={`Running means of 20 experiments over the number of draws, on a log axis. ${caption.state}`}
        />
      </div>
      <p className="means-acts">
        <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
          {play.running ? 'Stop' : n < params.n.max ? 'Play on' : 'Play from the start'}
        </button>
        <button type="button" className="quiet" onClick={() => setValues({ n: Math.min(params.n.max, 4 * n) })}>
          Four times as many draws
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => setValues({ meansSeed: (meansSeed % params.meansSeed.max) + 1 })}
        >
          Draw again
        </button>
      </p>
      <Readout shown={shown} />
    </Figure>
  );
}
