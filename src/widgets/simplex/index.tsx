import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Chances } from './Chances.tsx';
import { Entropy } from './Entropy.tsx';
import { Logits } from './Logits.tsx';
import { params } from './params.ts';
import { PointPlane } from './PointPlane.tsx';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = { logit1: 1, logit2: 2, logit3: 0.5, simplexShift: 0 };

const presets: readonly Preset[] = [
  { label: 'three logits', values: { ...start, temperature: 0.8 } },
  { label: 'cold', values: { ...start, temperature: 0.1 } },
  { label: 'hot', values: { ...start, temperature: 10 } },
  { label: 'two that tie', values: { logit1: 2, logit2: 2, logit3: 0, simplexShift: 0, temperature: 0.5 } },
  {
    label: 'beyond the calculator',
    values: { logit1: 0, logit2: 0.5, logit3: -1, simplexShift: 1000, temperature: 1 },
  },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Three logits, their softmax as a point in a triangle, and the line on which temperature moves it. */
export function Widget({ id = 'simplex', number = '9.1', holds = 'P9.1' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const { shift } = shown;
  return (
    <Figure
      id={id}
      number={number}
      title="Three logits, one point"
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
      controls={
        <>
          <Slider param={params.temperature} says={says} />
          <Slider param={params.simplexShift} says={says} />
          <Slider param={params.logit1} says={says} />
          <Slider param={params.logit2} says={says} />
          <Slider param={params.logit3} says={says} />
        </>
      }
    >
      <div className="planes-2">
        <PointPlane shown={shown} />
        <div className="simplex-beside">
          <Logits shown={shown} />
          <Chances shown={shown} />
        </div>
      </div>
      <div className="judge-acts stair-acts">
        <button
          type="button"
          className="quiet"
          onClick={() => setValues({ [params.simplexShift.key]: Math.min(params.simplexShift.max, shift + 5) })}
        >
          Add 5 to every logit
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => setValues({ [params.simplexShift.key]: 0 })}
          aria-disabled={shift === 0}
        >
          Take it back
        </button>
      </div>
      <Entropy shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
