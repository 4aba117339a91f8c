import { useMemo, useRef } from 'react';
import { useNear } from '../../figures/plotly/useNear.ts';
import { useLiveModel } from '../../state/useLiveModel.ts';
import { useParam, useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Acts } from './Acts.tsx';
import { Bounds, Losses } from './Bounds.tsx';
import { denoiserStep, params, runParams, timeParam } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { heldOutOf, scene } from './scene.ts';
import { Stage } from './Stage.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Steps a second at which the samples are seen to gather. */
const pace = 500;

/** A small network learns to tell the noise, makes points out of noise, and has a bound beside that of the autoencoder. */
export function Widget({ id = 'learned-denoiser', number = '10.6', holds = '' }: WidgetProps) {
  const { denoiserData: data, denoiserSeed: seed } = useValues(runParams);
  const [t] = useParam(timeParam);
  const box = useRef<HTMLDivElement>(null);
  const live = useLiveModel('denoiser', { data, seed }, denoiserStep, pace, useNear(box));
  const { view, step, running } = live;
  const heldOut = useMemo(() => heldOutOf(data), [data]);
  const shown = useMemo(
    () => scene({ denoiserData: data, denoiserTime: t }, heldOut, view, step),
    [data, t, heldOut, view, step],
  );
  const words = wordsOf(shown, running);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="A denoiser that learns, beside the autoencoder"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={running ? 'training' : words.now}
      table={() => tableOf(shown)}
      keys={['data', 'latent', 'p', 'elbo', 'evidence']}
      keyNames={{
        latent: 'points from noise',
        p: 'against the predicted noise',
        evidence: 'law of the data',
        elbo: 'bound; thin, with the spread of the target',
      }}
      controls={
        <>
          <div className="choices">
            <Choice param={runParams.denoiserData} />
          </div>
          <Slider param={denoiserStep} says={says} />
          <Slider param={timeParam} says={says} />
          <Slider param={runParams.denoiserSeed} says={says} />
        </>
      }
    >
      <div ref={box} className={view ? 'live-ready' : undefined}>
        <Stage shown={shown} />
      </div>
      <Acts live={live} t={t} />
      <div className="denoiser-pair">
        <Bounds shown={shown} />
        <Losses shown={shown} />
      </div>
      <Readout shown={shown} />
    </Figure>
  );
}
