import { useEffect, useRef, useState } from 'react';
import { useNear } from '../../figures/plotly/useNear.ts';
import { nothing, training, type Training } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Controls } from './Controls.tsx';
import { Held } from './Held.tsx';
import { params } from './params.ts';
import { Transport } from './Transport.tsx';
import { useRecording } from './useRecording.ts';
import { useRun } from './useRun.ts';
import { settingsOf, valuesForData } from './scene.ts';
import type { LiveParts } from './live.tsx';

// Drawn when the page is built; the browser keeps that HTML until the live parts have come, so it never loads this.
const still = import.meta.env.SSR ? await (await import('./still.tsx')).makeStill() : undefined;

/** Where every preset starts from. */
const start = { seed: params.seed.initial, latent: 2, hidden: params.hidden.initial, sigmaKind: 'learned', beta: 1 };

const presets: readonly Preset[] = [
  { label: 'σ learned', values: { ...start, ...valuesForData('heat-bump') } },
  { label: 'σ = 1', values: { ...start, ...valuesForData('heat-bump'), sigmaKind: 'fixed', sigma: 1 } },
  {
    label: 'σ = 0.05, β = 400',
    values: { ...start, ...valuesForData('heat-bump'), sigmaKind: 'fixed', sigma: 0.05, beta: 400 },
  },
  { label: 'four units', values: { ...start, ...valuesForData('heat-bump'), latent: 4 } },
  { label: 'digits', values: { ...start, ...valuesForData('digits') } },
  { label: 'digits, 8 units', values: { ...start, ...valuesForData('digits'), latent: 8 } },
];

/** A run before anything is known of it. */
const blank = (): Training => nothing;
const everything = (state: Training): Training => state;

const noTable = { columns: ['quantity', 'value'], rows: [] };

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  readonly holds?: string;
}

/** The trainer: a variational autoencoder that learns in the browser, its latent space, and every knob. */
export function Widget({ id = 'trainer', number = '8.1', holds }: WidgetProps) {
  const values = useValues(params);
  const known = useTraining((state) => state.heldOut !== null);
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  const [live, setLive] = useState<LiveParts>();
  const [missing, setMissing] = useState(false);
  useRun(values, settingsOf);
  useEffect(() => {
    if (near)
      import('./live.tsx').then(
        ({ live: parts }) => setLive(parts),
        () => setMissing(true),
      );
  }, [near]);
  const recording = useRecording(values.data, near);
  // A run of other data is not shown as one of these.
  const of = recording === 'none' ? blank : everything;
  const parts = known || recording === 'none' ? live : undefined;
  const speech = useTraining((state) => parts?.speech(of(state)) ?? '');
  return (
    <div ref={box} className="trainer">
      <Figure
        id={id}
        number={number}
        title="A variational autoencoder, trained here"
        params={params}
        presets={presets}
        caption={
          <Held
            className="caption-text"
            still={still?.caption}
            live={parts ? <parts.Caption of={of} values={values} /> : null}
          />
        }
        speech={speech}
        table={() => parts?.table(of(training.store.getState()), values) ?? noTable}
        keys={['q', 'prior', 'latent', 'elbo', 'gap', 'data']}
        holds={holds}
      >
        <Transport settings={settingsOf(values)}>
          <Held
            className="device-line"
            still={still?.status}
            live={parts ? <parts.Status of={of} values={values} /> : null}
          />
        </Transport>
        {(missing || recording === 'lost') && (
          <p className="trouble">
            A part of the trainer could not be loaded. Check the connection and load the page again.
          </p>
        )}
        <div className="lab">
          <div className="lab-grid">
            <Held
              className="board-place"
              still={still?.board}
              live={parts ? <parts.Board of={of} values={values} /> : null}
            />
            <div className="lab-knobs">
              <Controls values={values} />
            </div>
          </div>
        </div>
      </Figure>
    </div>
  );
}
