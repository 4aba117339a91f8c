import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { Bowl } from './Bowl.tsx';
import { Halves } from './Halves.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** What the prior charges for a code, as a bowl over mean and width, in two halves that do not see each other. */
export function Widget({ id = 'prior-bowl', number = '7.4', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="The bowl of the prior"
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
      keys={['q', 'prior', 'gap']}
      keyNames={{ q: 'the codes, and the half of the mean', gap: 'the bowl, and the half of the width' }}
      controls={
        <div className="pairs">
          <Slider param={params.mean1} says={says} />
          <Slider param={params.logVar1} says={says} />
          <Slider param={params.mean2} says={says} />
          <Slider param={params.logVar2} says={says} />
        </div>
      }
    >
      <div className="bowl-planes">
        <Bowl shown={shown} says={says} />
        <Halves shown={shown} />
      </div>
      <Bells shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
