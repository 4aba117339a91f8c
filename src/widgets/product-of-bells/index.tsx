import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Bells } from './Bells.tsx';
import { params } from './params.ts';
import { Raw } from './Raw.tsx';
import { Readout } from './Readout.tsx';
import { scene as sceneOf } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'two experts', values: { muA: -1, sigmaA: 1, muB: 2, sigmaB: 0.5 } },
  { label: 'equal bells at ±2', values: { muA: -2, sigmaA: 1, muB: 2, sigmaB: 1 } },
  { label: 'equal bells at ±4', values: { muA: -4, sigmaA: 1, muB: 4, sigmaB: 1 } },
  { label: 'one voice twice', values: { muA: 0.5, sigmaA: 1, muB: 0.5, sigmaB: 1 } },
  { label: 'one very sure', values: { muA: -1, sigmaA: 2, muB: 1.5, sigmaB: 0.25 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Two bells multiplied: one narrower bell, and an area that tells how well they agreed. */
export function Widget({ id = 'product-of-bells', number = '10.1', holds = 'P10.1' }: WidgetProps) {
  const values = useValues(params);
  const shown = sceneOf(values);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="Two bells, multiplied"
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
      keys={['p', 'q', 'gap']}
      keyNames={{ p: 'the two experts', q: 'their product, renormalized', gap: 'the raw product, of area Z' }}
      table={() => tableOf(shown)}
      controls={
        <>
          <div className="choices">
            <Choice param={params.productFormula} />
          </div>
          <div className="pairs rides">
            <Slider param={params.muA} says={says} />
            <Slider param={params.muB} says={says} />
            <Slider param={params.sigmaA} says={says} />
            <Slider param={params.sigmaB} says={says} />
          </div>
          <Slider param={params.x} says={says} />
        </>
      }
    >
      <Bells shown={shown} />
      <Raw shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
