import { useEffect, useRef, useState } from 'react';
import type { Values } from '../../notebook/param.ts';
import { asOf } from '../../state/asOf.ts';
import { nothing, type Training } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';
import { useValues } from '../../state/useParam.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { Held } from '../vae-trainer/Held.tsx';
import { Transport } from '../vae-trainer/Transport.tsx';
import { useRecording } from '../vae-trainer/useRecording.ts';
import { useRun } from '../vae-trainer/useRun.ts';
import { ModelControls } from './ModelControls.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { params } from './params.ts';
import { useDrop } from './panels/data/useDrop.ts';
import { conflicts, isUnitRange } from './refuse.ts';
import { labSettings } from './settings.ts';
import { useVisited } from './useVisited.ts';
import { withoutRun } from './withoutRun.ts';
import type { LiveParts } from './live.tsx';

// Drawn when the page is built; the browser keeps that HTML until the live parts have come.
const still = import.meta.env.SSR ? await (await import('./still.tsx')).makeStill() : undefined;

/** Whether any value is another than the page starts with. */
const isChanged = (values: Values): boolean =>
  Object.values(params).some(({ key, initial }) => values[key] !== initial);

/** A run before anything is known of it. */
const blank = (): Training => nothing;

/** The laboratory: the trainer with every choice, on a screen of its own. */
export function Widget() {
  const values = useValues(params);
  const isOver = useDrop();
  const heldOut = useTraining((state) => state.heldOut);
  const box = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LiveParts>();
  const [missing, setMissing] = useState(false);
  useRun(values, labSettings);
  const visited = useVisited(box);
  const recorded = useTraining((state) => state.phase === 'recorded');
  // The page's HTML shows the recorded run of the first values, so that nothing need be fetched to read it.
  const isAwake = visited || !recorded || isChanged(values);
  useEffect(() => {
    if (isAwake)
      import('./live.tsx').then(
        ({ live: parts }) => setLive(parts),
        () => setMissing(true),
      );
  }, [isAwake]);
  const recording = useRecording(values.data, isAwake);
  const without = useTraining((state) => withoutRun(state, values.data));
  // A run of other data is not shown as one of these.
  const of = without ? () => without : recording === 'none' ? blank : asOf;
  const parts = heldOut !== null || recording === 'none' || without ? live : undefined;
  const said = useSettled(
    useTraining((state) => parts?.speech(of(state)) ?? ''),
    box,
  );
  return (
    <div ref={box} className="laboratory trainer">
      <Transport
        settings={labSettings(values)}
        refused={Object.values(conflicts(values, isUnitRange(values.data, heldOut)))[0]}
      >
        <Held
          className="device-line"
          still={still?.status}
          live={parts ? <parts.Status of={of} values={values} /> : null}
        />
      </Transport>
      {(missing || recording === 'lost') && (
        <p className="trouble">
          A part of the laboratory could not be loaded. Check the connection and load the page again.
        </p>
      )}
      <div className="lab-columns">
        <section className="lab-model" aria-label="Data and model">
          <h2 className="vh">Data and model</h2>
          <ModelControls values={values} heldOut={recording === 'none' || without ? null : heldOut} />
        </section>
        <section className="lab-stage" aria-label="Latent plane">
          <h2 className="vh">Latent plane</h2>
          <Held
            className="lab-screen"
            still={still?.stage}
            live={parts ? <parts.Stage of={of} values={values} /> : null}
          />
          <PanelTabs values={values} isAwake={isAwake} />
        </section>
        <section className="lab-readout" aria-label="Curves and numbers">
          <h2 className="vh">Curves and numbers</h2>
          <Held
            className="lab-screen"
            still={still?.readout}
            live={parts ? <parts.Readout of={of} values={values} /> : null}
          />
        </section>
      </div>
      {isOver && <p className="own-over">Drop the files to read them</p>}
      <div className="vh" role="status">
        {said}
      </div>
    </div>
  );
}
