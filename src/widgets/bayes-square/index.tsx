import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { JointTable } from './JointTable.tsx';
import { Odds } from './Odds.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { Square } from './Square.tsx';
import { Steps } from './Steps.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'a rare condition', values: { prevalence: 0.01, sensitivity: 0.95, falseAlarm: 0.08, positives: 1 } },
  { label: 'a common one', values: { prevalence: 0.3, sensitivity: 0.95, falseAlarm: 0.08, positives: 1 } },
  { label: 'never misses', values: { prevalence: 0.01, sensitivity: 1, falseAlarm: 0.08, positives: 1 } },
  { label: 'never a false alarm', values: { prevalence: 0.01, sensitivity: 0.95, falseAlarm: 0, positives: 1 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** Ten thousand people in a unit square, sorted by condition or by test: the same four groups, cut both ways. */
export function Widget({ id = 'bayes-square', number = '3.1', holds = 'P3.1' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown, values.sortBy);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="Ten thousand people, sorted twice"
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
      keys={['latent', 'prior', 'p', 'evidence']}
      keyNames={{ latent: 'has the condition', p: 'likelihood, posterior' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.prevalence} says={says} />
            <Slider param={params.positives} says={says} />
          </div>
          <Slider param={params.sensitivity} says={says} />
          <Slider param={params.falseAlarm} says={says} />
        </>
      }
    >
      <Choice param={params.sortBy} />
      <div className="square-planes">
        <Square shown={shown} sortBy={values.sortBy} />
        <div className="square-side">
          <JointTable shown={shown} />
          <p className="plane-head">What you know, test by test: every positive is a step of the same length</p>
          <Steps shown={shown} />
          <Odds shown={shown} />
        </div>
      </div>
    </Figure>
  );
}
