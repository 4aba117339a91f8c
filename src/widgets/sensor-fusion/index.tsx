import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { LatentPlane } from './LatentPlane.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Two sensors, each of which sees one direction of a latent: prior times experts is the posterior, whoever is missing. */
export function Widget({ id = 'sensor-fusion', number = '10.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="Two sensors, one latent"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b>
          {words.look}
        </>
      }
      speech={words.now}
      keys={['prior', 'p', 'q']}
      keyNames={{ p: 'the posterior, by Bayes’ rule', q: 'the product of experts' }}
      table={() => tableOf(shown)}
      controls={
        <>
          <div className="choices">
            <Choice param={params.fusionHeard} />
            <Choice param={params.fusionMissing} />
            <Choice param={params.fusionPrior} />
          </div>
          <div className="pairs">
            <Slider param={params.fusionReading1} says={says} />
            <Slider param={params.fusionReading2} says={says} />
            <Slider param={params.fusionNoise1} says={says} />
            <Slider param={params.fusionNoise2} says={says} />
            <Slider param={params.fusionAngle1} says={says} />
            <Slider param={params.fusionAngle2} says={says} />
          </div>
        </>
      }
    >
      <div className="plane-and-numbers">
        <LatentPlane shown={shown} />
        <Readout shown={shown} />
      </div>
    </Figure>
  );
}
