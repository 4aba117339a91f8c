import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Acts } from './Acts.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { Slice } from './Slice.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const stays = { emData: params.emData.initial, emWeight: 0.5, emMean1: -1, emStd1: 1, emStd2: 1 };

const presets: readonly Preset[] = [
  { label: 'far to the left', values: { ...stays, sliceMean: -3, sliceTouches: '-3' } },
  { label: 'the lecture’s start', values: { ...stays, sliceMean: 1, sliceTouches: '1' } },
  { label: 'θ moved, q left behind', values: { ...stays, sliceMean: 2, sliceTouches: '0' } },
  { label: 'a narrow component', values: { ...stays, emStd2: 0.4, sliceMean: -1, sliceTouches: '-1' } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The likelihood over one parameter and the bound of q below it: E makes it touch at θ, M takes θ to its top. */
export function Widget({ id = 'bound-over-theta', number = '6.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="The bound over θ"
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
      keys={['evidence', 'elbo', 'gap', 'p']}
      keyNames={{ evidence: 'log-likelihood', elbo: 'the bound; thin, those before', p: 'θ' }}
      controls={
        <>
          <Slider param={params.sliceMean} says={says} />
          <Slider param={params.emStd2} says={says} />
          <Slider param={params.emWeight} says={says} />
          <Slider param={params.emMean1} says={says} />
          <Slider param={params.emStd1} says={says} />
        </>
      }
    >
      <Slice shown={shown} says={says} />
      <Acts shown={shown} />
      <Readout shown={shown} />
      <p className={shown.problem === undefined ? 'formula-hint' : 'problem'}>
        {shown.problem ??
          'Only the mean of component 2 moves; weight, widths and the other mean stay as Figure 6.1 starts. So this M-step is the part of the full one that lies on the slice.'}
      </p>
    </Figure>
  );
}
