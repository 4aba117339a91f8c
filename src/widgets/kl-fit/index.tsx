import { useMemo } from 'react';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { JudgePanel } from './JudgePanel.tsx';
import { optimaOf } from './optima.ts';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { targetOf } from '../../derivations/d05-kl/target.ts';
import { useDescent } from './useDescent.ts';
import { natsText, wordsOf } from './words.ts';

const target = { separation: 2, width: 0.6, leftWeight: 0.5 };

const presets: readonly Preset[] = [
  { label: 'in the valley', values: { ...target, fitMean: 0.5, fitStd: 1 } },
  { label: 'too wide', values: { ...target, fitMean: -1, fitStd: 4 } },
  { label: 'uneven bells', values: { ...target, leftWeight: 0.2, fitMean: -0.5, fitStd: 1 } },
  { label: 'bells close together', values: { ...target, separation: 1, fitMean: 1, fitStd: 0.6 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** One bell q for a target of two: the same q before two judges, each with its own optimum. */
export function Widget({ id = 'kl-fit', number = '4.3', holds = 'P4.2' }: WidgetProps) {
  const values = useValues(params);
  const { separation, width, leftWeight } = values;
  const p = useMemo(() => targetOf({ separation, width, leftWeight }), [separation, width, leftWeight]);
  const optima = useMemo(() => optimaOf(p), [p]);
  const shown = scene(values, p, optima);
  const descent = useDescent(values, p);
  const words = wordsOf(shown, values.beneath === 'landscape');
  const verdict = `KL of q from p ${natsText(shown.reverse.kl)} nats, of p from q ${natsText(shown.forward.kl)} nats`;
  return (
    <Figure
      id={id}
      number={number}
      title="One bell, two judges"
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
      keys={['p', 'q', 'gap']}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.fitMean} says={verdict} />
            <Slider param={params.fitStd} says={verdict} />
          </div>
          <Slider param={params.separation} says={verdict} />
          <Slider param={params.width} says={verdict} />
          <Slider param={params.leftWeight} says={verdict} />
          <div className="choices">
            <Choice param={params.beneath} />
          </div>
        </>
      }
    >
      <div className="planes-2">
        {[shown.reverse, shown.forward].map((judge) => (
          <JudgePanel
            key={judge.direction}
            shown={shown}
            judge={judge}
            landscape={values.beneath === 'landscape'}
            trail={descent.trail}
            running={descent.running === judge.direction}
            onDescend={() => descent.start(judge.direction)}
            onStop={descent.stop}
            onStart={() => {
              descent.stop();
              beginGesture();
            }}
            onEnd={endGesture}
          />
        ))}
      </div>
      <Readout shown={shown} />
    </Figure>
  );
}
