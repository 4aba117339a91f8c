import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bell } from './Bell.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene as sceneOf } from './scene.ts';
import { tableOf } from './table.ts';
import { probabilityText, wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'a first bell', values: { mu: 1.5, sigma: 0.8, a: 0.3, b: 2.9, lengthUnit: 'm' } },
  { label: 'is this legal?', values: { mu: 1.5, sigma: 0.1, a: 0.3, b: 2.9, lengthUnit: 'm' } },
  { label: 'one σ to either side', values: { mu: 0, sigma: 1, a: -1, b: 1, lengthUnit: 'm' } },
  { label: 'the tail', values: { mu: 0, sigma: 1, a: 3, b: 5, lengthUnit: 'm' } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A bell and an interval under it: the curve may rise above 1, the area cannot. */
export function Widget({ id = 'density-interval', number = '1.1', holds = 'P1.1' }: WidgetProps) {
  const values = useValues(params);
  const scene = sceneOf(values);
  const words = wordsOf(scene);
  const says = `probability ${probabilityText(scene)}`;
  return (
    <Figure
      id={id}
      number={number}
      title="Height and area"
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
      keys={['p']}
      keyNames={{ p: 'p, the density' }}
      stays
      table={() => tableOf(scene)}
      controls={
        <>
          <div className="pairs">
            <Slider param={params.mu} says={says} />
            <Slider param={params.sigma} says={says} />
            <Slider param={params.a} says={says} />
            <Slider param={params.b} says={says} />
          </div>
          <Readout scene={scene} />
        </>
      }
    >
      <Bell scene={scene} says={says} />
    </Figure>
  );
}
