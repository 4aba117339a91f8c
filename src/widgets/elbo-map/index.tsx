import { useMemo } from 'react';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { Height } from './Height.tsx';
import { params } from './params.ts';
import { QMap } from './QMap.tsx';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { slidesOf } from './slides.ts';
import { tableOf } from './table.ts';
import { useClimb } from './useClimb.ts';
import { spokenOf, wordsOf } from './words.ts';

const model = { slope: 1.5, offset: 0.2, noise: 0.7, observed: 1.8 };

const presets: readonly Preset[] = [
  { label: 'near the top', values: { ...model, meanQ: 0.6, stdQ: 0.5 } },
  { label: 'the prior', values: { ...model, meanQ: 0, stdQ: 1 } },
  { label: 'sure and wrong', values: { ...model, meanQ: -1.5, stdQ: 0.1 } },
  { label: 'unsure', values: { ...model, meanQ: 2, stdQ: 1.8 } },
  { label: 'a sharp posterior', values: { ...model, noise: 0.2, meanQ: 0, stdQ: 1 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Every bell q as a point of a map whose height is its ELBO: the top is the posterior, and the climb ends there. */
export function Widget({ id = 'elbo-map', number = '5.4', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const climb = useClimb(values);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const { loss } = shown;
  const drag = {
    onStart: () => {
      climb.stop();
      beginGesture();
    },
    onEnd: endGesture,
  };
  return (
    <Figure
      id={id}
      number={number}
      title="All bells on one map"
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
      keys={['elbo', 'evidence', 'gap', 'q', 'p', 'prior']}
      keyNames={{ elbo: 'contours, in nats from log p(x)', p: 'the posterior, the best q' }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.sign} />
          </div>
          <div className="pairs rides">
            <Slider param={params.meanQ} says={says} />
            <Slider param={params.stdQ} says={says} />
          </div>
          <Slider param={params.observed} says={says} />
          <Slider param={params.noise} says={says} />
          <Slider param={params.slope} says={says} />
          <Slider param={params.offset} says={says} />
        </>
      }
    >
      <div className="gap-planes">
        <QMap shown={shown} trail={climb.trail} slides={slidesOf(shown, 'on the map')} {...drag} />
        <Height shown={shown} />
      </div>
      <Bells shown={shown} slides={slidesOf(shown, 'on the bell')} {...drag} />
      <p className="judge-acts">
        <button
          type="button"
          className="quiet"
          aria-label={
            climb.running ? 'Stop the walk' : `Let q ${loss ? 'descend on its loss' : 'climb on its ELBO'} from here`
          }
          onClick={climb.running ? climb.stop : climb.start}
        >
          {climb.running ? 'Stop' : loss ? 'Descend from here' : 'Climb from here'}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`Take one gradient step on the ${loss ? 'loss' : 'ELBO'}`}
          onClick={climb.step}
        >
          One step
        </button>
      </p>
      <Readout shown={shown} />
    </Figure>
  );
}
