import { lazy, Suspense } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Ground } from './Ground.tsx';
import { Numbers } from './Numbers.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { verdictOf, wordsOf } from './words.ts';

/** The third dimension is fetched when it is first asked for. */
const Hill = lazy(async () => ({ default: (await import('./Hill.tsx')).Hill }));

const definite = { ellipseForm: 'definite', radius: 1 } as const;

const presets: readonly Preset[] = [
  { label: 'tilted', values: { ...definite, mean1: 0, mean2: 0, std1: 1, std2: 1.4, corr: 0.6 } },
  { label: 'circle', values: { ...definite, mean1: 0, mean2: 0, std1: 1, std2: 1, corr: 0 } },
  { label: 'almost a line', values: { ...definite, mean1: 0, mean2: 0, std1: 1.5, std2: 1, corr: 0.98 } },
  { label: '95% inside', values: { ...definite, mean1: 0, mean2: 0, std1: 1, std2: 1, corr: 0.8, radius: 2.45 } },
  {
    label: 'diag(1, −1)',
    values: { mean1: 0, mean2: 0, std1: 1, std2: 1, corr: 0, radius: 3, ellipseForm: 'invertible' },
  },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A covariance as an ellipse with handles on its axes, the numbers it stands for, and the hill above it. */
export function Widget({ id = 'ellipse-lab', number = '2.1', holds = 'P2.1' }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const words = wordsOf(shown);
  const verdict = verdictOf(shown);
  const hill = values.ellipseAs === 'hill';
  return (
    <Figure
      id={id}
      number={number}
      title="A covariance is an ellipse"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'prior', 'data']}
      keyNames={{ p: 'one standard deviation', prior: 'radius r', data: 'the point x' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.corr} says={verdict} />
            <Slider param={params.radius} says={verdict} />
          </div>
          <Slider param={params.std1} says={verdict} />
          <Slider param={params.std2} says={verdict} />
          <div className="choices">
            <Choice param={params.ellipseForm} />
            <Choice param={params.ellipseAs} />
          </div>
          {hill && <Slider param={params.hillTurn} />}
        </>
      }
    >
      <div className="plane-and-numbers">
        <Ground values={values} shown={shown} />
        <Numbers shown={shown} />
      </div>
      {hill && (
        <Suspense fallback={<div className="hill" />}>
          <Hill shown={shown} turn={values.hillTurn} />
        </Suspense>
      )}
    </Figure>
  );
}
