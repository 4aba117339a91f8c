import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { usePlayback } from '../../state/usePlayback.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Ground } from './Ground.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { Samples } from './Samples.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { sizeText, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

const { min: fewest, max: most } = params.gradCount;
/** Seconds from the fewest samples to the most. */
const length = 9;

/** Two estimators of one gradient, sample by sample from the same noise: one mean, and spreads that are worlds apart. */
export function Widget({ id = 'gradient-estimators', number = '7.1', holds = 'P7.1' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const play = usePlayback(params.gradCount, {
    now: values.gradCount,
    from: fewest,
    to: most,
    at: (first, seconds) => first * (most / fewest) ** (seconds / length),
  });
  const words = wordsOf(shown);
  const says = `variance ${sizeText(shown.score.variance)} by score, ${sizeText(shown.path.variance)} reparameterized`;
  const { key, max } = params.gradSeed;
  return (
    <Figure
      id={id}
      number={number}
      title="Two estimators of one gradient"
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
      keys={['q', 'latent']}
      keyNames={{ q: 'q, and the gradient of log q', latent: 'z, and the gradient through z' }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.gradF} />
            <Choice param={params.gradBaseline} />
          </div>
          <Slider param={params.muZ} says={says} />
          <Slider param={params.sigmaZ} says={says} />
          {values.gradF === 'square' ? (
            <Slider param={params.target} says={says} />
          ) : (
            <Slider param={params.gradOmega} says={says} />
          )}
          <Slider param={params.dimension} says={says} />
          <Slider param={params.gradCount} says={says} />
        </>
      }
    >
      <Ground shown={shown} says={says} />
      <Samples shown={shown} which="score" />
      <Samples shown={shown} which="path" />
      <p className="grad-legend">
        Upright line: the exact mean. Bracket: one exact standard deviation to either side. Diamond: the mean of the
        samples, ± one standard error.
      </p>
      <p className="judge-acts">
        <button type="button" className="quiet" onClick={play.running ? play.stop : play.start}>
          {play.running ? 'Stop' : values.gradCount < params.gradCount.max ? 'Draw on' : 'Draw from the start'}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => setValues({ gradCount: Math.min(params.gradCount.max, 4 * values.gradCount) })}
        >
          Four times as many
        </button>
        <button type="button" className="quiet" onClick={() => setValues({ [key]: (values.gradSeed % max) + 1 })}>
          Draw again
        </button>
      </p>
      <Readout shown={shown} />
    </Figure>
  );
}
