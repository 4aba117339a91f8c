import { useRef } from 'react';
import { useNear } from '../../figures/plotly/useNear.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { sceneOf, viewOf } from './scene.ts';
import { Stage } from './Stage.tsx';
import { tableOf } from './table.ts';
import { usePair } from './usePair.ts';
import { wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A plain autoencoder and a variational one on the same data: only one of them makes pictures of random codes. */
export function Widget({ id = 'prior-switch', number = '1.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const box = useRef<HTMLDivElement>(null);
  const pair = usePair(useNear(box));
  const view = viewOf(values);
  const scene = pair === undefined || pair === 'lost' ? undefined : sceneOf(pair, values);
  const words = wordsOf(view);
  return (
    <div ref={box}>
      <Figure
        id={id}
        number={number}
        title="The lecture in one picture"
        params={params}
        presets={presets}
        holds={holds === '' ? undefined : holds}
        caption={
          <>
            <b>{words.now}</b>
            {words.look}
          </>
        }
        speech={words.now}
        keys={['prior', 'data', 'latent']}
        keyNames={{ data: 'codes of the data', latent: 'the code that is decoded' }}
        table={tableOf}
        controls={<Readout />}
      >
        <Choice param={params.priorSwitch} />
        {pair === 'lost' && (
          <p className="trouble">
            The recorded networks could not be loaded. Check the connection and load the page again.
          </p>
        )}
        <Stage view={view} scene={scene} sheet={values.codeSheet} />
      </Figure>
    </div>
  );
}
