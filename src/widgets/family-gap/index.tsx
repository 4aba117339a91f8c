import { useDeferredValue, useMemo } from 'react';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { FamilyMap } from './FamilyMap.tsx';
import { params } from './params.ts';
import { Price } from './Price.tsx';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { searchesOf } from './searches.ts';
import { Split } from './Split.tsx';
import { tableOf } from './table.ts';
import { useClimb } from './useClimb.ts';
import { spokenOf, wordsOf } from './words.ts';

const two = { squareX: 2, squareNoise: 0.5, familyBeneath: 'map' };

const presets: readonly Preset[] = [
  { label: 'beside a hill', values: { ...two, familyMean: 0.6, familyStd: 0.6 } },
  { label: 'over both', values: { ...two, familyMean: 0.2, familyStd: 1 } },
  { label: 'the best bell', values: { ...two, familyMean: 1.33, familyStd: 0.188 } },
  { label: 'its mirror image', values: { ...two, familyMean: -1.33, familyStd: 0.188 } },
  { label: 'one flat hill', values: { ...two, squareX: 0.2, familyMean: 0.8, familyStd: 0.3 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A posterior with two hills and a family of bells: the best one is found by climbing, and still leaves a gap. */
export function Widget({ id = 'family-gap', number = '6.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const { squareX, squareNoise } = values;
  const here = useMemo(() => ({ squareX, squareNoise }), [squareX, squareNoise]);
  // The sliders of the model need not wait for the map.
  const model = useDeferredValue(here);
  const searches = useMemo(() => searchesOf(model), [model]);
  const climb = useClimb(values);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
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
      title="One bell for two hills"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown, searches)}
      keys={['p', 'q', 'elbo', 'gap', 'evidence']}
      keyNames={{ p: 'the posterior', gap: 'the gap; contours of it, in nats' }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.familyBeneath} />
          </div>
          <div className="pairs rides">
            <Slider param={params.familyMean} says={says} />
            <Slider param={params.familyStd} says={says} />
          </div>
          <Slider param={params.squareX} says={says} />
          <Slider param={params.squareNoise} says={says} />
        </>
      }
    >
      <div className="gap-planes">
        <Bells shown={shown} {...drag} />
        <Split shown={shown} />
      </div>
      {values.familyBeneath === 'map' ? (
        <FamilyMap shown={shown} model={model} searches={searches} trail={climb.trail} {...drag} />
      ) : (
        <Price shown={shown} model={here} />
      )}
      <p className="judge-acts">
        <button
          type="button"
          className="quiet"
          aria-label={climb.running ? 'Stop the climb' : 'Let q climb on its ELBO from here'}
          onClick={climb.running ? climb.stop : climb.start}
        >
          {climb.running ? 'Stop' : 'Climb from here'}
        </button>
      </p>
      <Readout shown={shown} searches={searches} />
    </Figure>
  );
}
