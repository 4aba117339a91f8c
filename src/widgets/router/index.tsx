import { useMemo, useRef } from 'react';
import { router } from '../../derivations/d20-routing/params.ts';
import { useNear } from '../../figures/plotly/useNear.ts';
import { useLiveModel } from '../../state/useLiveModel.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { LiveControls } from '../../ui/LiveControls.tsx';
import { Bins } from './Bins.tsx';
import { Dial } from './Dial.tsx';
import { params, routerCapacity, routerStep, runParams } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { routedOf, scene } from './scene.ts';
import { tableOf } from './table.ts';
import { Traces } from './Traces.tsx';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Steps a second at which the bins are easy to follow. */
const pace = 60;

/** Tokens fall into the bins of their experts: two layers that learn, with and without the balance loss, and given tokens. */
export function Widget({ id = 'router', number = '9.4', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const { routerExperts: experts, routerSeed: seed, alpha, routerStage: stage } = values;
  const box = useRef<HTMLDivElement>(null);
  const live = useLiveModel('router', { seed, experts, alpha }, routerStep, pace, useNear(box));
  const { view, step, running } = live;
  const routed = useMemo(() => view && routedOf(view, experts), [view, experts]);
  const shown = useMemo(() => scene(values, routed), [values, routed]);
  const words = wordsOf(shown, step, running);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="Each token to one expert"
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
      keys={['data', 'prior']}
      keyNames={{ data: 'tokens; a cross is dropped', prior: 'P, mean router probability' }}
      controls={
        stage === 'trained' ? (
          <>
            <Slider param={routerStep} says={words.now} />
            <Slider param={runParams.routerExperts} says={says} />
            <Slider param={runParams.alpha} says={says} />
            <Slider param={runParams.routerSeed} says={says} />
            <Slider param={routerCapacity} says={says} />
          </>
        ) : (
          <>
            <Slider param={routerCapacity} says={says} />
            <Slider param={router.alpha} says={says} />
            {stage === 'six' &&
              [router.push, router.sharpness, router.router1, router.router2, router.router3].map((param) => (
                <Slider key={param.key} param={param} says={says} />
              ))}
          </>
        )
      }
    >
      <div ref={box} className={view ? 'live-ready' : undefined}>
        <Choice param={params.routerStage} />
      </div>
      <div className={shown.layers.length > 1 ? 'planes-2' : undefined}>
        {shown.layers.map((of, k) => (
          <div key={of.name}>
            <p className="judge-head">{of.name}</p>
            <Bins shown={shown} of={of} first={k === 0} says={says} />
          </div>
        ))}
      </div>
      {stage === 'trained' && <LiveControls live={live} param={routerStep} />}
      <Dial shown={shown} />
      {stage === 'trained' && (
        <div className="planes-2">
          <Traces shown={shown} what="balanceHistory" />
          <Traces shown={shown} what="errorHistory" />
        </div>
      )}
      <Readout shown={shown} />
    </Figure>
  );
}
