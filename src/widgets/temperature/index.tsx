import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { Shares } from './Shares.tsx';
import { Sweep } from './Sweep.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = {
  emData: params.emData.initial,
  emWeight: 0.5,
  emMean1: -1,
  emMean2: 1,
  emStd1: 1,
  emStd2: 1,
};

const presets: readonly Preset[] = [
  { label: 'hard', values: { ...start, emTemperature: 0.02, emTheta: 'start' } },
  { label: 'the posterior', values: { ...start, emTemperature: 1, emTheta: 'start' } },
  { label: 'nearly even', values: { ...start, emTemperature: 20, emTheta: 'start' } },
  { label: 'plain EM to its end', values: { ...start, emTemperature: 1, emTheta: 'end' } },
  { label: 'hard EM', values: { ...start, emTemperature: 0.02, emTheta: 'end' } },
  { label: 'a little warmer', values: { ...start, emTemperature: 1.2, emTheta: 'end' } },
  { label: 'melted', values: { ...start, emTemperature: 3, emTheta: 'end' } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Entropy that counts T times: hard shares at T → 0, the posterior at T = 1, even shares without end. */
export function Widget({ id = 'temperature', number = '6.4', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="How much the entropy counts"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
          {shown.problem === undefined ? '' : ` ${shown.problem} The lecture’s ten stand in for them.`}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'q', 'elbo', 'gap', 'evidence', 'data']}
      keyNames={{
        p: 'the bells, and the posterior',
        q: 'the shares at T',
        elbo: 'the true bound',
        evidence: 'the log-likelihood',
      }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.emTheta} />
          </div>
          <div className="rides">
            <Slider param={params.emTemperature} says={says} />
          </div>
          <Slider param={params.emMean1} says={says} />
          <Slider param={params.emMean2} says={says} />
          <Slider param={params.emStd1} says={says} />
          <Slider param={params.emStd2} says={says} />
          <Slider param={params.emWeight} says={says} />
        </>
      }
    >
      <Bells shown={shown} />
      <Shares shown={shown} />
      <Sweep shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
