import type { Training } from './trainingReports.ts';

let last: { readonly state: Training; readonly past: Training } | undefined;

/**
 * The run as it stood at the moment that is looked at: the step, and the curves up to there (the snapshot is of then already).
 * The run itself while nothing that has passed is looked at. The same result for the same state.
 */
export function asOf(state: Training): Training {
  const { at } = state.looking;
  if (at === null) return state;
  if (last?.state !== state)
    last = { state, past: { ...state, step: at, losses: state.losses.filter((point) => point.step <= at) } };
  return last.past;
}
