import { useRef } from 'react';
import { useNear } from '../../figures/plotly/useNear.ts';
import { training, type Training } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { params as trainer } from '../vae-trainer/params.ts';
import { settingsOf, type TrainerValues } from '../vae-trainer/scene.ts';
import { TracesPlot } from '../vae-trainer/TracesPlot.tsx';
import { useRecording } from '../vae-trainer/useRecording.ts';
import { useSlowly } from '../vae-trainer/useSlowly.ts';
import { wholeText } from '../vae-trainer/words.ts';
import { annealingSentence, annealingTable } from './words.ts';

const { annealing, annealingSteps, sigmaKind, sigma } = trainer;
const params = { annealing, annealingSteps, sigmaKind, sigma };

/** A noise at which one of two units does not pay, so that there is something to see. */
const noisy = { sigmaKind: 'fixed', sigma: 1 };

const presets: readonly Preset[] = [
  { label: 'σ = 1, constant', values: { ...noisy, annealing: 'none' } },
  { label: 'σ = 1, ramp', values: { ...noisy, annealing: 'ramp', annealingSteps: 1000 } },
  { label: 'σ = 1, cycles', values: { ...noisy, annealing: 'cyclic', annealingSteps: 800 } },
  { label: 'σ learned, ramp', values: { sigmaKind: 'learned', annealing: 'ramp', annealingSteps: 1000 } },
];

const everything = (state: Training): Training => state;

/** How often the traces are drawn again while training, in milliseconds. */
const pace = 300;

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  readonly holds?: string;
}

/** Steps of one run: cycles are seen, and a wait is not felt. */
const length = 3000;

/** Goes back to the first step, and trains from there. */
async function trainAfresh(values: TrainerValues): Promise<void> {
  if (training.store.getState().phase !== 'recorded') training.startOver();
  await training.step(settingsOf(values), length);
}

/** How the weight of the KL comes about, and what it does to each unit of the page's one run. */
export function Widget({ id = 'annealing', number, holds }: WidgetProps) {
  const values = useValues(trainer);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  useRecording(values.data, near);
  const state = useTraining(everything);
  const running = state.phase === 'running';
  const shown = useSlowly(state, running ? pace : 0);
  const wanted = settingsOf(values);
  const sentence = annealingSentence(shown);
  return (
    <div ref={box} className="trainer">
      <Figure
        id={id}
        {...(number === undefined ? {} : { number })}
        title="The price of the code, asked at once or slowly"
        params={params}
        presets={presets}
        caption={
          <>
            <b>{sentence}</b> Train under one schedule, then under another: the weights start the same.
          </>
        }
        speech={running ? '' : sentence}
        table={() => annealingTable(training.store.getState())}
        keys={['latent']}
        holds={holds}
        controls={
          <>
            <Choice param={annealing} />
            {values.annealing !== 'none' && <Slider param={annealingSteps} />}
            <div>
              <button
                type="button"
                className="btn"
                aria-disabled={state.phase === 'starting'}
                onClick={() => (running ? training.pause() : void trainAfresh(values))}
              >
                {running ? 'Pause' : `Train ${wholeText(length)} steps afresh`}
              </button>
            </div>
          </>
        }
      >
        <TracesPlot state={shown} settings={shown.settings ?? wanted} wanted={wanted} />
      </Figure>
    </div>
  );
}
