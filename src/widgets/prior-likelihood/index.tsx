import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { DataRow } from './DataRow.tsx';
import { Densities } from './Densities.tsx';
import { LikelihoodPlane } from './LikelihoodPlane.tsx';
import { params } from './params.ts';
import { Precisions } from './Precisions.tsx';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const plain = { priorMean: 0, priorStd: 1, noiseStd: 0.5, dataCount: 3, reading: 'batch' };
const near = { datum1: 1.2, datum2: 0.8, datum3: 1.1 };

const presets: readonly Preset[] = [
  { label: 'three data', values: { ...plain, ...near } },
  { label: 'data that disagree', values: { ...plain, datum1: 3.5, datum2: -2.5, datum3: 2.1 } },
  { label: 'a stubborn prior', values: { ...plain, ...near, priorMean: -1.5, priorStd: 0.2 } },
  { label: 'a prior that hardly cares', values: { ...plain, ...near, priorStd: 3 } },
  { label: 'one at a time', values: { ...plain, ...near, reading: 'turn', taken: 1, readOrder: 0 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first, if one holds the figure. */
  readonly holds?: string;
}

/** A normal prior, data with normal noise, and the posterior: precisions add, and the order of reading does not matter. */
export function Widget({ id = 'prior-likelihood', number = '3.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="Prior times likelihood"
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
      keys={['prior', 'p', 'data']}
      keyNames={{ p: 'likelihood, posterior' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.priorStd} says={says} />
            <Slider param={params.noiseStd} says={says} />
          </div>
          <Slider param={params.priorMean} says={says} />
          <Readout shown={shown} />
        </>
      }
    >
      <Densities shown={shown} />
      <LikelihoodPlane shown={shown} />
      <Choice param={params.reading} />
      <DataRow shown={shown} />
      <Precisions shown={shown} />
    </Figure>
  );
}
