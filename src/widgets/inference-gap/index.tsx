import { useMemo } from 'react';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { Split } from './Split.tsx';
import { tableOf } from './table.ts';
import { useClimb } from './useClimb.ts';
import { natsText, wordsOf } from './words.ts';

const two = { squareX: 2, squareNoise: 0.5 };

const presets: readonly Preset[] = [
  { label: 'near one hill', values: { ...two, encoderMean: 1.3, encoderStd: 0.25 } },
  { label: 'between the hills', values: { ...two, encoderMean: 0.3, encoderStd: 1 } },
  { label: 'too sure', values: { ...two, encoderMean: 1.35, encoderStd: 0.05 } },
  { label: 'one flat hill', values: { squareX: 0.2, squareNoise: 0.5, encoderMean: 0.4, encoderStd: 0.4 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
}

/** Why the bound stays below the evidence: a posterior of two hills, the best bell for it, and the encoder's. */
export function Widget({ id = 'inference-gap', number = '8.4' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const climb = useClimb(values);
  const words = wordsOf(shown);
  const verdict = `ELBO ${natsText(shown.elbo)} nats, amortization gap ${natsText(shown.amortization)}`;
  return (
    <Figure
      id={id}
      number={number}
      title="What the family costs, and what the encoder costs"
      params={params}
      presets={presets}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'q', 'elbo', 'gap', 'evidence']}
      keyNames={{ p: 'the posterior', q: 'the encoder’s q', gap: 'the two gaps' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.encoderMean} says={verdict} />
            <Slider param={params.encoderStd} says={verdict} />
          </div>
          <Slider param={params.squareX} says={verdict} />
          <Slider param={params.squareNoise} says={verdict} />
        </>
      }
    >
      <div className="gap-planes">
        <Bells
          shown={shown}
          onStart={() => {
            climb.stop();
            beginGesture();
          }}
          onEnd={endGesture}
        />
        <Split shown={shown} />
      </div>
      <p className="judge-acts">
        <button
          type="button"
          className="quiet"
          aria-label={climb.running ? 'Stop the climb' : 'Let q climb on its ELBO from here'}
          onClick={climb.running ? climb.stop : climb.start}
        >
          {climb.running ? 'Stop' : 'Let q climb from here'}
        </button>
      </p>
    </Figure>
  );
}
