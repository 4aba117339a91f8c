import { useMemo, type ReactNode } from 'react';
import type { Values } from '../../notebook/param.ts';
import type { TermId } from '../../notebook/term.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { CurveLogs } from './CurveLogs.tsx';
import { JointCurve } from './JointCurve.tsx';
import { Numbers } from './Numbers.tsx';
import { params } from './params.ts';
import { scene, type StackScene } from './scene.ts';
import { SliceStack } from './SliceStack.tsx';
import { Split } from './Split.tsx';
import { StateBars } from './StateBars.tsx';
import { StateLogs } from './StateLogs.tsx';
import { StateStack } from './StateStack.tsx';
import { tableOf } from './table.ts';
import { headsOf, verdictOf, wordsOf } from './words.ts';

const states = (lik1: number, lik2: number, lik3: number, prior: readonly number[] = [0.5, 0.3, 0.2]): Values => ({
  latent: 'discrete',
  zSeen: 'hidden',
  priorSize1: prior[0] ?? NaN,
  priorSize2: prior[1] ?? NaN,
  priorSize3: prior[2] ?? NaN,
  lik1,
  lik2,
  lik3,
});
const line = (noise: number, observed: number): Values => ({
  latent: 'continuous',
  zSeen: 'hidden',
  slope: 1.5,
  offset: 0.2,
  noise,
  observed,
});

const presets: Readonly<Record<'discrete' | 'continuous', readonly Preset[]>> = {
  discrete: [
    { label: 'three unequal bars', values: states(0.1, 0.4, 0.7) },
    { label: 'z = 2 observed', values: { ...states(0.1, 0.4, 0.7), zSeen: 'observed', stateSeen: 2 } },
    { label: 'three equal bars', values: states(0.12, 0.2, 0.3) },
    { label: 'one bar towers', values: states(0.01, 0.01, 1) },
  ],
  continuous: [
    { label: 'a wide bell', values: line(0.7, 1.8) },
    { label: 'z observed', values: { ...line(0.7, 1.8), zSeen: 'observed', latentSeen: 0.3 } },
    { label: 'a narrow bell', values: line(0.1, 1.8) },
    { label: 'an unlikely x', values: line(0.7, 5) },
  ],
};

interface PaneProps {
  readonly head: string;
  readonly children: ReactNode;
}

/** One plane under its head. */
const Pane = ({ head, children }: PaneProps): ReactNode => (
  <div>
    <p className="plane-head">{head}</p>
    {children}
  </div>
);

/** The three planes: heights, what they add up to, and both in nats. */
function Planes({ shown, verdict }: { readonly shown: StackScene; readonly verdict: string }): ReactNode {
  const heads = headsOf(shown);
  if (shown.latent === 'discrete') {
    const bar = shown.seen === undefined ? undefined : shown.bars[shown.seen - 1];
    return (
      <>
        <Pane head={heads[0]}>
          <StateBars shown={shown} verdict={verdict} />
        </Pane>
        <Pane head={heads[1]}>
          <StateStack shown={shown} />
        </Pane>
        <Pane head={heads[2]}>
          {bar ? (
            <Split logPrior={Math.log(bar.prior)} logLik={Math.log(bar.likelihood)} />
          ) : (
            <StateLogs shown={shown} />
          )}
        </Pane>
      </>
    );
  }
  return (
    <>
      <Pane head={heads[0]}>
        <JointCurve shown={shown} verdict={verdict} />
      </Pane>
      <Pane head={heads[1]}>
        <SliceStack shown={shown} />
      </Pane>
      <Pane head={heads[2]}>{shown.seen ? <Split {...shown.seen} /> : <CurveLogs shown={shown} />}</Pane>
    </>
  );
}

const knobs = {
  discrete: {
    first: [params.lik1, params.lik2, params.lik3],
    name: 'Move the prior',
    more: [params.priorSize1, params.priorSize2, params.priorSize3],
  },
  continuous: {
    first: [params.observed, params.noise],
    name: 'Move the decoder',
    more: [params.slope, params.offset],
  },
};

/** The terms that are drawn. */
const keysOf = ({ latent, seen }: StackScene): readonly TermId[] => [
  'p',
  ...(latent === 'discrete' || seen !== undefined ? (['prior'] as const) : []),
  seen === undefined ? 'evidence' : 'latent',
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The joint heights of one observed x, stacked into the evidence, and their logarithms. */
export function Widget({ id = 'evidence-stack', number = '5.1', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const verdict = verdictOf(shown);
  const { latent } = values;
  const { first, name, more } = knobs[latent];
  const seen = latent === 'discrete' ? params.stateSeen : params.latentSeen;
  return (
    <Figure
      id={id}
      number={number}
      title="The log of a stack"
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
      keys={keysOf(shown)}
      keyNames={{ p: 'the joint p(x, z)', latent: 'the observed z' }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.zSeen} />
            <Choice param={params.latent} />
          </div>
          {shown.seen !== undefined && <Slider param={seen} says={verdict} />}
          <div className="trio rides">
            {first.map((param) => (
              <Slider key={param.key} param={param} says={verdict} />
            ))}
          </div>
          <details className="knobs more-knobs">
            <summary>{name}</summary>
            <div className="controls">
              {more.map((param) => (
                <Slider key={param.key} param={param} says={verdict} />
              ))}
            </div>
          </details>
        </>
      }
    >
      <div className="stack-planes">
        <Planes shown={shown} verdict={verdict} />
      </div>
      {shown.seen === undefined && <Numbers shown={shown} />}
    </Figure>
  );
}
