import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Graph } from './Graph.tsx';
import { Look } from './Look.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene } from './scene.ts';
import { DataSpace, LatentSpace } from './Spaces.tsx';
import { tableOf } from './table.ts';
import { Totals } from './Totals.tsx';
import { wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first, if any. */
  readonly holds?: string;
}

/** Levels a second. */
const pace = 0.9;

/** The graph of a small VAE with its numbers: pulses run back from the loss, and stop at a node that draws. */
export function Widget({ id = 'computation-graph', number = '7.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const { step } = shown;
  const play = usePlayback(params.graphStep, {
    now: step,
    from: 0,
    to: params.graphStep.max,
    at: (first, seconds) => first + pace * seconds,
  });
  const words = wordsOf(shown);
  const { key, max } = params.graphStep;
  const go = (to: number): void => {
    play.stop();
    setValues({ [key]: Math.min(max, Math.max(0, to)) });
  };
  const says = `loss ${formatNumber(shown.valueOf('loss'), 2)} nats`;
  return (
    <Figure
      id={id}
      number={number}
      title="The graph of a small VAE, and what runs back through it"
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
      keys={['data', 'q', 'latent', 'p', 'prior', 'elbo']}
      keyNames={{
        q: 'the encoder, q(z | x)',
        latent: 'the latent',
        p: 'the decoder, and its dots',
        prior: 'the prior, and its rings',
        elbo: 'minus the ELBO of this draw, but for log 2π',
      }}
      controls={
        <>
          <Slider param={params.graphX1} says={says} />
          <Slider param={params.graphX2} says={says} />
          <Slider param={params.graphEps} says={says} />
        </>
      }
    >
      <Choice param={params.graphForm} />
      <Graph shown={shown} label={`The graph from the datum to the loss. ${words.now}`} />
      <div className="graph-drive">
        <p className="judge-acts">
          <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
            {play.running ? 'Stop' : 'Backprop'}
          </button>
          <button type="button" className="quiet" onClick={() => go(Math.floor(step) + 1)}>
            One level back
          </button>
          <button type="button" className="quiet" onClick={() => go(0)}>
            Forward only
          </button>
        </p>
        <Slider param={params.graphStep} says={words.now} />
      </div>
      <Totals shown={shown} />
      <Look shown={shown} />
      <div className="planes-2 graph-spaces">
        <DataSpace shown={shown} says={says} />
        <LatentSpace shown={shown} says={says} />
      </div>
    </Figure>
  );
}
