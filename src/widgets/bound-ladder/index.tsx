import { useMemo } from 'react';
import type { Values } from '../../notebook/param.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { Forms } from './Forms.tsx';
import { Ladder } from './Ladder.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { States } from './States.tsx';
import { tableOf } from './table.ts';
import { useClimb } from './useClimb.ts';
import { verdictOf, wordsOf } from './words.ts';

const states = { priorSize1: 0.5, priorSize2: 0.3, priorSize3: 0.2, lik1: 0.1, lik2: 0.4, lik3: 0.7 };
const line = { slope: 1.5, offset: 0.2, noise: 0.7, observed: 1.8 };
const sizes = (qSize1: number, qSize2: number, qSize3: number): Values => ({ ...states, qSize1, qSize2, qSize3 });
const bell = (meanQ: number, stdQ: number): Values => ({ ...line, meanQ, stdQ });

const presets: Readonly<Record<'discrete' | 'continuous', readonly Preset[]>> = {
  discrete: [
    { label: 'a first guess', values: sizes(0.2, 0.3, 0.5) },
    { label: 'q = prior', values: sizes(0.5, 0.3, 0.2) },
    { label: 'q uniform', values: sizes(1, 1, 1) },
    { label: 'q = posterior', values: sizes(0.25, 0.6, 0.7) },
  ],
  continuous: [
    { label: 'a first guess', values: bell(0.6, 0.5) },
    { label: 'q = prior', values: bell(0, 1) },
    { label: 'too sure', values: bell(0.6, 0.1) },
    { label: 'q = posterior', values: bell(0.876, 0.423) },
  ],
};

const knobs = {
  discrete: {
    q: [params.qSize1, params.qSize2, params.qSize3],
    model: [params.priorSize1, params.priorSize2, params.priorSize3, params.lik1, params.lik2, params.lik3],
  },
  continuous: {
    q: [params.meanQ, params.stdQ],
    model: [params.slope, params.offset, params.noise, params.observed],
  },
};

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The bound as a ladder: a q to drag, a number for every line, and the one line that steps aside. */
export function Widget({ id = 'bound-ladder', number = '5.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const climb = useClimb(values);
  const words = wordsOf(shown);
  const verdict = verdictOf(shown);
  const { latent } = values;
  const Picture = latent === 'discrete' ? States : Bells;
  return (
    <Figure
      id={id}
      number={number}
      title="The ladder of the bound"
      params={params}
      presets={presets[latent]}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'q', 'evidence', 'elbo', 'gap']}
      keyNames={{
        p: 'the posterior',
        elbo: shown.sign === 'loss' ? 'the loss' : 'the ELBO',
      }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.sign} />
            <Choice param={params.latent} />
          </div>
          <div className="trio rides">
            {knobs[latent].q.map((param) => (
              <Slider key={param.key} param={param} says={verdict} />
            ))}
          </div>
          <details className="knobs more-knobs">
            <summary>Move the model</summary>
            <div className="controls">
              {knobs[latent].model.map((param) => (
                <Slider key={param.key} param={param} says={verdict} />
              ))}
            </div>
          </details>
        </>
      }
    >
      <div className="level-planes">
        <div>
          <p className="plane-head">
            Drag{' '}
            <span className="word" data-term="q">
              q
            </span>
            , beside the{' '}
            <span className="word" data-term="p">
              posterior
            </span>
          </p>
          <Picture values={values} verdict={verdict} />
          <p className="judge-acts">
            <button
              type="button"
              className="quiet"
              aria-label={climb.running ? 'Stop the climb' : 'Let q climb to the posterior from here'}
              onClick={climb.running ? climb.stop : climb.start}
            >
              {climb.running ? 'Stop' : 'Let q climb to the posterior'}
            </button>
          </p>
        </div>
        <Ladder shown={shown} />
      </div>
      <Forms shown={shown} />
    </Figure>
  );
}
