import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bell } from './Bell.tsx';
import { CutBars } from './CutBars.tsx';
import { params } from './params.ts';
import { presetsFor } from './presets.ts';
import { scene } from './scene.ts';
import { Shares } from './Shares.tsx';
import { tableOf } from './table.ts';
import { Totals } from './Totals.tsx';
import { spokenOf, wordsOf } from './words.ts';

const ofQ = {
  discrete: [params.qSize1, params.qSize2, params.qSize3],
  continuous: [params.meanQ, params.stdQ],
} as const;
const ofModel = {
  discrete: [params.priorSize1, params.priorSize2, params.priorSize3, params.lik1, params.lik2, params.lik3],
  continuous: [params.slope, params.offset, params.noise, params.observed],
} as const;

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** One bar cut three ways: evidence less gap, energy plus entropy, reconstruction less prior penalty. */
export function Widget({ id = 'three-cuts', number = '5.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const presets: readonly Preset[] = useMemo(() => presetsFor(values), [values]);
  const { latent } = values;
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const { picture } = shown;
  return (
    <Figure
      id={id}
      number={number}
      title="One bar, three cuts"
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
      keys={['elbo', 'evidence', 'gap', 'p', 'q', 'prior']}
      keyNames={{ p: 'the model’s share', q: 'q and its entropy', prior: 'the prior and its price' }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.sign} />
            <Choice param={params.latent} />
          </div>
          <div className="trio rides">
            {ofQ[latent].map((param) => (
              <Slider key={param.key} param={param} says={says} />
            ))}
          </div>
          <details className="knobs more-knobs">
            <summary>Change the model</summary>
            <div className="controls">
              {ofModel[latent].map((param) => (
                <Slider key={param.key} param={param} says={says} />
              ))}
            </div>
          </details>
        </>
      }
    >
      <div className="cuts-planes">
        {picture.kind === 'discrete' ? (
          <Shares picture={picture} says={says} />
        ) : (
          <Bell picture={picture} says={says} />
        )}
        <CutBars shown={shown} />
      </div>
      <Totals shown={shown} />
    </Figure>
  );
}
