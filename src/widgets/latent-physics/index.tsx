import { useMemo, useRef } from 'react';
import { useNear } from '../../figures/plotly/useNear.ts';
import { useLiveModel } from '../../state/useLiveModel.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { LiveControls } from '../../ui/LiveControls.tsx';
import { LatentPlane } from './LatentPlane.tsx';
import { Lens } from './Lens.tsx';
import { lookParams, params, physicsStep, runParams } from './params.ts';
import { PictureRow } from './PictureRow.tsx';
import { presets } from './presets.ts';
import { ItemReadout, Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { TracePlane } from './TracePlane.tsx';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Steps a second at which a run is easy to follow. */
const pace = 150;

/** A pendulum seen twice, by a model that learns which pendulum, which angle and which damping from pictures and traces alone. */
export function Widget({ id = 'latent-physics', number = '10.4', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const { physicsSeed: seed, physicsComponents: components } = values;
  const box = useRef<HTMLDivElement>(null);
  const live = useLiveModel('physics', { seed, components, steps: physicsStep.max }, physicsStep, pace, useNear(box));
  const { view, step, running } = live;
  const shown = useMemo(() => scene(values, view), [values, view]);
  const words = wordsOf(shown, step, running);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="One pendulum, two signals"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={running ? 'training' : words.now}
      keys={['prior', 'q', 'p', 'data']}
      keyNames={{
        prior: 'the prior’s bells',
        q: 'what the model says of what it is shown',
        p: 'the true swing',
        data: 'the signals, and each alone',
      }}
      table={() => tableOf(shown)}
      controls={
        <>
          <Slider param={lookParams.physicsItem} says={says} />
          <Slider param={physicsStep} says={words.now} />
          <Slider param={runParams.physicsComponents} says={says} />
          <Slider param={runParams.physicsSeed} says={says} />
        </>
      }
    >
      <div ref={box} className={view ? 'live-ready' : undefined}>
        <Choice param={lookParams.physicsShown} />
      </div>
      <div className="physics-stage">
        <div>
          <LatentPlane of={shown} says={says} />
          <p className="kinds-key" aria-hidden="true">
            <span>● short, 0.30 m</span> <span className="kind-middle">○ middle, 0.55 m</span>{' '}
            <span className="kind-long">× long, 1.00 m</span>
          </p>
          <Lens of={shown} />
        </div>
        <div>
          <PictureRow of={shown} />
          <TracePlane of={shown} />
          <ItemReadout of={shown} />
          <LiveControls live={live} param={physicsStep} />
        </div>
      </div>
      <Readout of={shown} />
    </Figure>
  );
}
