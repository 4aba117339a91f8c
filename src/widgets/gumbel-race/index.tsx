import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { quickening } from '../../state/playback.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { Relaxed } from './Relaxed.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { Tally } from './Tally.tsx';
import { Track } from './Track.tsx';
import { softnessOf, spokenOf, wordsOf } from './words.ts';

const start = { logit1: 1, logit2: 2, logit3: 0.5, racer: 2, raceSeed: 2, tau: 0.5 };

const presets: readonly Preset[] = [
  { label: 'the first race', values: { ...start, raceCount: 1 } },
  { label: '200 races', values: { ...start, raceCount: 200 } },
  { label: '4,000 races', values: { ...start, raceCount: 4000 } },
  { label: 'nearly one-hot', values: { ...start, raceCount: 4000, tau: 0.1 } },
  { label: 'soft', values: { ...start, raceCount: 4000, tau: 3 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Three logits race with Gumbel noise: the winner is an exact draw from softmax, the softened race on average is not. */
export function Widget({ id = 'gumbel-race', number = '9.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const { races } = shown;
  const { max } = params.raceCount;
  const play = usePlayback(params.raceCount, {
    now: races,
    from: 1,
    to: max,
    at: (first, seconds) => first + quickening(3, seconds),
  });
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const go = (to: number): void => {
    play.stop();
    setValues({ [params.raceCount.key]: Math.min(max, to) });
  };
  return (
    <Figure
      id={id}
      number={number}
      title="A race that draws from softmax"
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
      keys={['p', 'q', 'data']}
      keyNames={{ p: 'softmax, and the law of each lane', q: 'mean of the relaxed samples', data: 'the races run' }}
      controls={
        <>
          <Slider param={params.raceCount} says={says} />
          <Slider param={params.tau} says={softnessOf(shown)} />
          <Slider param={params.racer} says={words.now} />
          <Slider param={params.logit1} says={says} />
          <Slider param={params.logit2} says={says} />
          <Slider param={params.logit3} says={says} />
        </>
      }
    >
      <Track shown={shown} />
      <div className="judge-acts stair-acts">
        <button type="button" className="quiet" aria-disabled={races >= max} onClick={() => go(races + 1)}>
          One more race
        </button>
        <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
          {play.running ? 'Stop' : 'Run races'}
        </button>
        <button type="button" className="quiet" onClick={() => go(1)}>
          Back to the first
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => setValues({ [params.raceSeed.key]: (values.raceSeed % params.raceSeed.max) + 1 })}
        >
          Other noise
        </button>
      </div>
      <div className="planes-2">
        <Tally shown={shown} />
        <Relaxed shown={shown} />
      </div>
      <Readout shown={shown} />
    </Figure>
  );
}
