import { useMemo, useRef } from 'react';
import { gate, means, stds, target } from '../../derivations/d19-experts/params.ts';
import { useNear } from '../../figures/plotly/useNear.ts';
import { useLiveModel } from '../../state/useLiveModel.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { LiveControls } from '../../ui/LiveControls.tsx';
import { Bells } from './Bells.tsx';
import { fitOf } from './fit.ts';
import { Fork } from './Fork.tsx';
import { Nats } from './Nats.tsx';
import { expertsStep, params, probeParams, runParams } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { Ribbon } from './Ribbon.tsx';
import { scene } from './scene.ts';
import { ShareBars } from './ShareBars.tsx';
import { tableOf } from './table.ts';
import { bellsLabel, forkLabel, spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Steps a second at which a run is easy to follow. */
const pace = 150;

/** A mixture of experts that learns a forked regression beside one network that cannot, and three experts at one input. */
export function Widget({ id = 'experts', number = '9.3', holds = 'P9.3' }: WidgetProps) {
  const values = useValues(params);
  const { expertsCount: experts, expertsGating: gating, expertsSeed: seed } = values;
  const box = useRef<HTMLDivElement>(null);
  const live = useLiveModel('experts', { seed, experts, gating }, expertsStep, pace, useNear(box));
  const { view, step, running } = live;
  const fit = useMemo(() => view && fitOf(view, seed), [view, seed]);
  const shown = useMemo(() => scene(values, fit), [values, fit]);
  const words = wordsOf(shown, step, running);
  const here = shown.stage === 'bells' ? shown.bells : shown.probe;
  const says = here ? spokenOf(here) : 'not trained yet';
  return (
    <Figure
      id={id}
      number={number}
      title="Experts that divide a fork"
      params={params}
      presets={presets}
      holds={holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={running ? 'training' : words.now}
      table={() => tableOf(shown, step)}
      keys={['data', 'prior', 'p']}
      keyNames={{ prior: 'gate, before y', p: 'mixture; responsibility, after y' }}
      controls={
        shown.stage === 'fork' ? (
          <>
            <Slider param={expertsStep} says={words.now} />
            <Slider param={runParams.expertsCount} says={says} />
            <Slider param={runParams.expertsSeed} says={says} />
            <Slider param={probeParams.expertsX} says={says} />
            <Slider param={probeParams.expertsY} says={says} />
            <div className="choices">
              <Choice param={runParams.expertsGating} />
            </div>
          </>
        ) : (
          [target.y, ...Object.values(gate), ...Object.values(means), ...Object.values(stds)].map((param) => (
            <Slider key={param.key} param={param} says={says} />
          ))
        )
      }
    >
      <div ref={box} className={fit ? 'live-ready' : undefined}>
        <Choice param={params.expertsStage} />
      </div>
      {shown.stage === 'fork' ? (
        <>
          <Fork shown={shown} says={says} label={forkLabel(shown)} />
          <LiveControls live={live} param={expertsStep} />
          <Ribbon fit={fit} at={shown.at.x} />
          <div className="planes-2">
            <ShareBars of={shown.probe} />
            <Nats fit={fit} />
          </div>
        </>
      ) : (
        <>
          <Bells bells={shown.bells} says={says} label={bellsLabel(shown)} />
          <ShareBars of={shown.bells} />
        </>
      )}
      <Readout shown={shown} />
    </Figure>
  );
}
