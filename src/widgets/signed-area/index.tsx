import { useState } from 'react';
import type { Interval } from '../../figures/scale.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { Integrand } from './Integrand.tsx';
import { params } from './params.ts';
import { spanOf } from './range.ts';
import { Readout } from './Readout.tsx';
import { scene as sceneOf } from './scene.ts';
import { caption, spokenOf, wordsOf } from './words.tsx';

const presets: readonly Preset[] = [
  { label: 'a first pair', values: { muQ: 0.5, sigmaQ: 0.8, muP: 0, sigmaP: 1.5 } },
  { label: 'narrow against wide', values: { muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 2 } },
  { label: 'far apart', values: { muQ: 3, sigmaQ: 0.8, muP: -3, sigmaP: 0.8 } },
  { label: 'one and the same', values: { muQ: 0, sigmaQ: 1, muP: 0, sigmaP: 1 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Two bells with the signed area between them: parts of it are negative, the total never is. */
export function Widget({ id = 'signed-area', number = '4.2', holds = 'P4.1' }: WidgetProps) {
  const values = useValues(params);
  const scene = sceneOf(values);
  // While a ring is held the span stays as it is, or the bell would run away from under the pointer.
  const [held, hold] = useState<Interval>();
  const span = held ?? spanOf(scene);
  const words = wordsOf(scene);
  const { qp, pq, unit, inUnit } = scene;
  const says = spokenOf(scene);
  return (
    <Figure
      id={id}
      number={number}
      title="Signed area"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={caption(words)}
      speech={words.now}
      keys={['q', 'p', 'gap']}
      stays
      table={() => ({
        columns: ['quantity', 'q against p', 'p against q'],
        rows: [
          ['KL, closed form (nats)', qp.exact, pq.exact],
          ['KL, trapezoid rule (nats)', qp.quadrature, pq.quadrature],
          ['KL, Monte Carlo (nats)', qp.monteCarlo.mean, pq.monteCarlo.mean],
          ['its standard error', qp.monteCarlo.standardError, pq.monteCarlo.standardError],
          ['area above the axis (nats)', qp.above, pq.above],
          ['area below the axis (nats)', qp.below, pq.below],
          [`entropy of the first (nats, ${unit.symbol})`, inUnit.entropyQ, inUnit.entropyP],
          ['mean of the first (m)', values.muQ, values.muP],
          ['standard deviation of the first (m)', values.sigmaQ, values.sigmaP],
        ],
      })}
      controls={
        <>
          <div className="pairs">
            <Slider param={params.muQ} says={says} />
            <Slider param={params.muP} says={says} />
            <Slider param={params.sigmaQ} says={says} />
            <Slider param={params.sigmaP} says={says} />
          </div>
          <Readout scene={scene} />
        </>
      }
    >
      <Bells
        scene={scene}
        says={says}
        span={span}
        onStart={() => {
          beginGesture();
          hold(span);
        }}
        onEnd={() => {
          endGesture();
          hold(undefined);
        }}
      />
      <Choice param={params.direction} />
      <Integrand scene={scene} span={span} />
    </Figure>
  );
}
