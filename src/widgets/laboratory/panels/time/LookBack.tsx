import { type CSSProperties, useEffect, useId, useMemo, useState } from 'react';
import { training, type LossPoint, type Training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { KlBars } from '../../../vae-trainer/KlBars.tsx';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { nearestPoints, unitsOfCodes } from './moments.ts';
import { Ruler } from './Ruler.tsx';

const everything = (state: Training): Training => state;

/** Milliseconds between two moments of the playback. */
const pace = 350;

const lossText = ({ elbo, reconstruction, kl }: LossPoint['train']): string =>
  `ELBO ${numberText(elbo, 2)} = reconstruction ${numberText(reconstruction, 2)} − KL ${numberText(kl, 2)}`;

/** What was measured nearest to a step, in words. */
function Nearest({ losses, step }: { readonly losses: Training['losses']; readonly step: number }) {
  const { batch, heldOut } = nearestPoints(losses, step);
  if (!batch) return null;
  return (
    <p className="trainer-note">
      The measurements nearest to it, in nats per datum:{' '}
      {heldOut?.heldOut && (
        <>
          held-out data at step {wholeText(heldOut.step)}, {lossText(heldOut.heldOut)};{' '}
        </>
      )}
      the batch at step {wholeText(batch.step)}, {lossText(batch.train)}.
    </p>
  );
}

/** The KL of each unit by the codes on the plane. */
function Units({ snapshot, settings }: Pick<Training, 'snapshot' | 'settings'>) {
  const { means, logVars, latent = 1, step = 0 } = snapshot ?? {};
  const units = useMemo(
    () => (means && logVars?.every(Number.isFinite) ? unitsOfCodes(means, logVars, latent) : []),
    [means, logVars, latent],
  );
  if (units.length === 0 || settings?.prior !== 'normal') return null;
  return (
    <>
      <h4>
        KL per unit at step {wholeText(step)} <span>nats, by the codes on the plane</span>
      </h4>
      <KlBars units={units} />
    </>
  );
}

interface ScrubProps {
  readonly state: Training;
}

/** The slider over the remembered moments, and its playback. */
function Scrub({ state }: ScrubProps) {
  const { looking, step, losses, heldOut } = state;
  const id = useId();
  const [wish, setWish] = useState<{ readonly index: number; readonly of: typeof heldOut }>();
  const [playing, setPlaying] = useState(false);
  const { moments, at } = looking;
  const all = useMemo(() => [...moments.filter((moment) => moment < step), step], [moments, step]);
  const last = all.length - 1;
  const stepAt = (index: number): number | null => (index >= last ? null : (all[index] ?? null));
  // The slider stays where the reader put it until the trainer shows that moment, or stands elsewhere with its data.
  const isWaiting = wish?.of === heldOut && wish !== undefined && stepAt(wish.index) !== at;
  const index = isWaiting ? wish.index : at === null ? last : Math.max(0, all.indexOf(at));
  if (wish && !isWaiting) setWish(undefined);
  const go = (next: number): void => {
    setWish({ index: next, of: heldOut });
    training.look(stepAt(next));
  };
  useEffect(() => {
    if (!playing || isWaiting) return undefined;
    const timer = setTimeout(() => {
      if (index >= last) setPlaying(false);
      else go(index + 1);
    }, pace);
    return () => clearTimeout(timer);
  });
  if (moments.length === 0)
    return <p className="trainer-note">Take some steps first; then this run can be looked back on.</p>;
  const shown = all[index] ?? step;
  const style = { '--at': `${((100 * index) / Math.max(1, last)).toFixed(2)}%` } as CSSProperties;
  return (
    <>
      <div className="time-scrub">
        <Ruler losses={losses} moments={all} at={index} />
        <div className="ctl" data-term="elbo">
          <label htmlFor={id}>Moment of the run; above, the ELBO of its batches</label>
          <output htmlFor={id}>
            step {wholeText(shown)} {index >= last && '(now)'}
          </output>
          <input
            id={id}
            type="range"
            min={0}
            max={last}
            step={1}
            value={index}
            style={style}
            aria-valuetext={
              index >= last ? `now, step ${wholeText(step)}` : `step ${wholeText(shown)} of ${wholeText(step)}`
            }
            onChange={(event) => {
              setPlaying(false);
              go(Number(event.target.value));
            }}
          />
        </div>
      </div>
      <div className="time-acts">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setPlaying(!playing);
            if (!playing && index >= last) go(0);
          }}
        >
          {playing ? 'Stop' : 'Play the training'}
        </button>
        <button
          type="button"
          className={at === null ? 'quiet' : 'btn alt'}
          disabled={at === null && !playing}
          onClick={() => {
            setPlaying(false);
            go(last);
          }}
        >
          Back to now
        </button>
      </div>
      <p className="trainer-note">
        {at === null
          ? 'Codes, reconstructions and what is decoded are of now.'
          : `Codes, reconstructions and what is decoded are of step ${wholeText(at)}. Train goes on from now, not from here.`}
      </p>
      <Nearest losses={losses} step={shown} />
    </>
  );
}

/** The run's past, to look at and to play. */
export function LookBack() {
  const state = useTraining(everything);
  const { phase } = state;
  // The way back to now is in this panel; whoever leaves it takes it.
  useEffect(
    () => () => {
      if (training.store.getState().looking.at !== null) training.look(null);
    },
    [],
  );
  return (
    <section className="pane time">
      <h3>
        Look back <span>{wholeText(state.looking.moments.length)} moments remembered, more of the early steps</span>
      </h3>
      {phase === 'recorded' || phase === 'starting' ? (
        <p className="trainer-note">
          Press Train first: a run that is computed here remembers its weights, and can be looked back on.
        </p>
      ) : phase === 'running' ? (
        <p className="trainer-note">
          While it trains, it remembers.{' '}
          <button type="button" className="quiet" onClick={() => training.pause()}>
            Pause and look back
          </button>
        </p>
      ) : (
        <>
          <Scrub state={state} />
          <Units snapshot={state.snapshot} settings={state.settings} />
        </>
      )}
    </section>
  );
}
