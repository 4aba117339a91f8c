import { useMemo, useState } from 'react';
import { useParam, useValues } from '../../state/useParam.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Acts } from './Acts.tsx';
import { params, runParams } from './params.ts';
import { Picture } from './Picture.tsx';
import { Place } from './Place.tsx';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { runOf } from './run.ts';
import { sceneAt } from './scene.ts';
import { Scrub } from './Scrub.tsx';
import { Staircase } from './Staircase.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** EM by half-steps on data and from a start that the reader places: E touches, M climbs, and neither ever falls. */
export function Widget({ id = 'em-staircase', number = '6.1', holds = 'P6.1' }: WidgetProps) {
  const values = useValues(runParams);
  const [step] = useParam(params.emStep);
  const [touched, setTouched] = useState(0);
  // A run of many steps is taken anew only when its start changes, not with each look at one of its steps.
  const run = useMemo(() => runOf(values), [values]);
  const shown = useMemo(() => sceneAt(run, step), [run, step]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="The staircase of EM"
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
      keys={['p', 'q', 'data', 'evidence', 'elbo', 'gap']}
      keyNames={{ p: 'the bells; dotted, their start', q: 'shares of each datum', evidence: 'log-likelihood' }}
      controls={
        <>
          <Scrub step={shown.step} end={shown.end} says={says} />
          <Slider param={params.emFloor} says={says} />
          <Place data={shown.data} problem={shown.problem} touched={touched} />
          <Slider param={params.emWeight} says={says} />
          <Slider param={params.emMean1} says={says} />
          <Slider param={params.emStd1} says={says} />
          <Slider param={params.emMean2} says={says} />
          <Slider param={params.emStd2} says={says} />
        </>
      }
    >
      <Picture shown={shown} says={says} onTouch={setTouched} />
      <Acts shown={shown} />
      <Staircase shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
