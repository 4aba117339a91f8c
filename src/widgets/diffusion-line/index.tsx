import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Acts } from './Acts.tsx';
import { flowOf } from './flow.ts';
import { FlowPlane } from './FlowPlane.tsx';
import { LevelPlane } from './LevelPlane.tsx';
import { oneStepOf } from './oneStep.ts';
import { flowParams, params, stepParams, timeParams } from './params.ts';
import { presets } from './presets.ts';
import { BoundReadout, LevelReadout, StepReadout } from './Readout.tsx';
import { levelOf, type LineScene } from './scene.ts';
import { StepPlane } from './StepPlane.tsx';
import { tableOf } from './table.ts';
import { spokenOf, stepSpokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

const betas = [stepParams.beta1, stepParams.beta2, stepParams.beta3, stepParams.beta4, stepParams.beta5] as const;

/** Diffusion on a line, exactly: two bumps melt into noise, noise runs back into two bumps, and one step seen close. */
export function Widget({ id = 'diffusion-line', number = '10.5', holds = 'P10.3' }: WidgetProps) {
  const flowValues = useValues(flowParams);
  const timeValues = useValues(timeParams);
  const stepValues = useValues(stepParams);
  // All levels are computed anew only when the data change, not with each look at one of them.
  const flow = useMemo(() => flowOf(flowValues), [flowValues]);
  const level = useMemo(() => levelOf(flow, timeValues), [flow, timeValues]);
  const step = useMemo(() => oneStepOf(stepValues), [stepValues]);
  const shown: LineScene = { flow, level, step };
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const stepSays = stepSpokenOf(shown);
  const beta = betas[step.t - 1] ?? stepParams.beta3;
  return (
    <Figure
      id={id}
      number={number}
      title="Diffusion on a line, exactly"
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
      keys={['p', 'q', 'latent', 'data', 'gap', 'evidence', 'elbo']}
      keyNames={{
        p: 'exact density; the model’s step',
        q: 'the target of a step',
        latent: 'particles; what xₜ says',
        data: 'the data; what x₀ says',
        gap: 'KL of a step',
      }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.lineWay} />
          </div>
          <Slider param={params.lineTime} says={says} />
          <Slider param={params.lineMean1} says={says} />
          <Slider param={params.lineMean2} says={says} />
          <Slider param={params.lineStd} says={says} />
          <Slider param={params.lineWeight} says={says} />
          <Slider param={params.lineSeed} says={says} />
          <Slider param={params.denoisingTime} says={stepSays} />
          <Slider param={beta} says={stepSays} />
          <Slider param={params.x0} says={stepSays} />
          <Slider param={params.epsilon} says={stepSays} />
          <Slider param={params.epsilonHat} says={stepSays} />
        </>
      }
    >
      <FlowPlane flow={flow} level={level} says={says} />
      <Acts t={level.t} way={flow.way} />
      <div className="line-pair">
        <div>
          <h3>The level on screen</h3>
          <LevelPlane level={level} />
          <LevelReadout shown={shown} />
          <BoundReadout shown={shown} />
        </div>
        <div>
          <h3>One step back, of a chain of five</h3>
          <StepPlane step={step} says={stepSays} />
          <StepReadout shown={shown} />
        </div>
      </div>
    </Figure>
  );
}
