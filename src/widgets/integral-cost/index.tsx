import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Costs } from './Costs.tsx';
import { Hills } from './Hills.tsx';
import { Line } from './Line.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { firstDraws } from './sampling.ts';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { useMeasured } from './useMeasured.ts';
import { viewOf } from './view.ts';
import { wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'one latent', values: { latents: 1, perAxis: 20, sampleCount: 1000 } },
  { label: 'two', values: { latents: 2, perAxis: 20, sampleCount: 1000 } },
  { label: 'five', values: { latents: 5, perAxis: 18, sampleCount: 10_000 } },
  { label: 'twenty, 100 points an axis', values: { latents: 20, perAxis: 100, sampleCount: 100_000 } },
];

/** Draws that the picture shows; more would cover it. */
const drawn = 200;

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; none unless told. */
  readonly holds?: string;
}

/** The denominator of Bayes’ theorem by a grid and by draws from the prior, as the number of latents grows. */
export function Widget({ id = 'integral-cost', number = '3.3', holds }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const measured = useMeasured(values);
  const view = useMemo(() => viewOf(shown, measured), [shown, measured]);
  const { k, samples } = shown;
  const draws = useMemo(
    () => (k <= 2 ? firstDraws(k, values.costSeed, Math.min(samples, drawn)) : []),
    [k, values.costSeed, samples],
  );
  const words = wordsOf(shown, measured);
  return (
    <Figure
      id={id}
      number={number}
      title="The cost of the integral"
      params={params}
      presets={presets}
      holds={holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown, measured)}
      keys={['p', 'prior', 'evidence', 'latent']}
      keyNames={{
        p: 'the numerator, prior times likelihood',
        prior: 'draws from the prior',
        evidence: 'the grid',
        latent: 'the one z',
      }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.latents} says={words.now} />
            <Slider param={params.perAxis} says={words.now} />
          </div>
          <Slider param={params.sampleCount} />
          <Slider param={params.costSeed} />
          <Slider param={params.costNoise} />
          <Slider param={params.codeOne} />
          {k === 2 && <Slider param={params.codeTwo} />}
        </>
      }
    >
      <div className="planes-2">
        {k === 2 ? <Hills shown={shown} draws={draws} /> : <Line shown={shown} draws={draws} />}
        <Costs shown={shown} view={view} />
      </div>
      <Readout shown={shown} measured={measured} />
    </Figure>
  );
}
