import type { ReactNode } from 'react';
import type { NumberParam } from '../notebook/param.ts';
import { setValues } from '../state/page.ts';
import type { Live } from '../state/useLiveModel.ts';

interface LiveControlsProps {
  readonly live: Omit<Live<never>, 'view'> & { readonly view: unknown };
  /** The step of the run. */
  readonly param: NumberParam;
  /** Further buttons, if any. */
  readonly children?: ReactNode;
}

/** Trains a model of a figure, pauses, or goes to either end of the run; with what went wrong, if anything did. */
export function LiveControls({ live, param, children }: LiveControlsProps) {
  const atEnd = live.view !== undefined && live.step >= param.max;
  const toStep = (step: number): void => {
    live.pause();
    setValues({ [param.key]: step });
  };
  return (
    <div className="judge-acts live-acts">
      <button
        type="button"
        className="quiet"
        aria-disabled={atEnd}
        onClick={() => {
          if (live.running) live.pause();
          else if (!atEnd) live.start();
        }}
      >
        {live.running ? 'Pause' : 'Train'}
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={atEnd}
        onClick={() => {
          if (!atEnd) toStep(param.max);
        }}
      >
        To the end at once
      </button>
      <button type="button" className="quiet" onClick={() => toStep(0)}>
        Back to step 0
      </button>
      {children}
      <span className="live-at">
        {live.awaited ? `training to step ${live.awaited} …` : `step ${live.step} of ${param.max}`}
      </span>
      {live.trouble !== '' && <p className="problem">{live.trouble}</p>}
    </div>
  );
}
