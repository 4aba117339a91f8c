import { useMemo } from 'react';
import { useParam, useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Acts } from './Acts.tsx';
import { BoundPlane } from './BoundPlane.tsx';
import { CodePlane } from './CodePlane.tsx';
import { DataPlane } from './DataPlane.tsx';
import { params, runParams } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { runOf } from './run.ts';
import { sceneAt } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A VAE whose evidence, bound and gap are closed forms, trained in view: the encoder lands on the posterior. */
export function Widget({ id = 'exact-vae', number = '7.5', holds = '' }: WidgetProps) {
  const values = useValues(runParams);
  const [step] = useParam(params.exactStep);
  // A run is taken anew only when its start changes, not with each look at one of its steps.
  const run = useMemo(() => runOf(values), [values]);
  const shown = useMemo(() => sceneAt(run, step), [run, step]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="A VAE whose every number is exact"
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
      keys={['q', 'p', 'data', 'evidence', 'elbo', 'gap']}
      keyNames={{ q: 'the encoder; dotted, its start', p: 'the exact posterior', evidence: 'log-evidence, and p(x)' }}
      controls={
        <>
          <Slider param={params.exactStep} says={says} />
          <Slider param={params.exactRate} says={says} />
          <div className="choices">
            <Choice param={params.exactTrain} />
            <Choice param={params.exactGradient} />
          </div>
          <Slider param={params.exactStartSlope} says={says} />
          <Slider param={params.exactStartOffset} says={says} />
          <Slider param={params.exactStartWidth} says={says} />
          {shown.noisy && <Slider param={params.exactSeed} says={says} />}
          <Slider param={params.exactMean} says={says} />
          <Slider param={params.exactSpread} says={says} />
          <Slider param={params.exactSlope} says={says} />
          <Slider param={params.exactOffset} says={says} />
          <Slider param={params.exactNoise} says={says} />
        </>
      }
    >
      <div className="exact-planes">
        <CodePlane shown={shown} says={says} />
        <DataPlane shown={shown} says={says} />
      </div>
      <BoundPlane shown={shown} />
      <Acts step={step} />
      <Readout shown={shown} />
    </Figure>
  );
}
