import { useEffect, useMemo, useState } from 'react';
import { training, type Training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import { Diagram } from './Diagram.tsx';
import { stagesOf } from './scene.ts';

/** Milliseconds for each stage while the slow motion plays: enough to read a line of numbers. */
const pace = 2600;

const everything = (state: Training): Training => state;

/** A step that is followed, stage by stage. */
function Followed({ state }: { readonly state: Training }) {
  const { trace, settings, heldOut, step } = state;
  const [at, setAt] = useState(0);
  const [hides, setHides] = useState(false);
  const [playing, setPlaying] = useState(false);
  const stages = useMemo(() => (trace && settings ? stagesOf(trace, settings) : []), [trace, settings]);
  const last = stages.length - 1;
  const now = Math.min(at, last);
  const takeStep = (): void => {
    if (!settings) return;
    void training.step(settings);
    setAt(0);
  };
  useEffect(() => {
    // The next stage waits until the batch of this step is there.
    if (!playing || trace?.step !== step) return undefined;
    const timer = setTimeout(() => (now < last ? setAt(now + 1) : takeStep()), pace);
    return () => clearTimeout(timer);
  });
  if (!trace || !settings || !heldOut || trace.x.length !== heldOut.features)
    return <p className="trainer-note">Following the next batch …</p>;
  const move = (by: number): void => {
    setPlaying(false);
    setAt(Math.max(0, Math.min(last, now + by)));
  };
  return (
    <>
      <div className="slow-told">
        <div className="time-acts">
          <button type="button" className="quiet" disabled={now === 0} onClick={() => move(-1)}>
            Back
          </button>
          <button type="button" className="quiet" disabled={now === last} onClick={() => move(1)}>
            Next stage
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setPlaying(!playing);
              setHides(!playing);
              if (!playing && now === last) setAt(0);
            }}
          >
            {playing ? 'Stop' : 'Play slowly'}
          </button>
          <button type="button" className="quiet" onClick={takeStep}>
            Take the step, next batch
          </button>
        </div>
        <p className="slow-says" aria-live="polite">
          <b>
            {now + 1} of {stages.length}: {stages[now]?.title}.
          </b>{' '}
          {stages[now]?.says}
        </p>
      </div>
      <p className="trainer-note">
        A layer’s units are squares: filled above 0, hollow below, and the larger the further from it.
      </p>
      <Diagram trace={trace} settings={settings} shape={heldOut} stages={stages} at={now} hides={hides && now < last} />
    </>
  );
}

/** One batch in slow motion, through the real network of the run. */
export function SlowMotion() {
  const state = useTraining(everything);
  const { phase, step, settings, looking, trace } = state;
  const rests = phase === 'paused' || phase === 'stopped';
  useEffect(() => {
    if (rests && settings) training.trace();
  }, [rests, step, settings]);
  return (
    <section className="pane slow">
      <h3>
        Slow motion{' '}
        {rests && trace && (
          <span>
            what step {wholeText(trace.step + 1)} will do{looking.at !== null && ', whatever moment is looked at'}
          </span>
        )}
      </h3>
      {rests ? (
        <Followed state={state} />
      ) : phase === 'running' ? (
        <p className="trainer-note">
          A step takes a few milliseconds at most.{' '}
          <button type="button" className="quiet" onClick={() => training.pause()}>
            Pause and follow one
          </button>
        </p>
      ) : (
        <p className="trainer-note">Press Train or One step first: then one datum is followed through the network.</p>
      )}
    </section>
  );
}
