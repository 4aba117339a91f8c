import { nothing, type DataName, type Training } from '../../state/training.ts';

const states = {
  starting: { ...nothing, phase: 'starting' },
  stopped: { ...nothing, phase: 'stopped' },
} as const;

/** What is shown where a run starts, or could not, while what is known is of other data; undefined where it is of these. */
export function withoutRun({ phase, settings }: Training, data: DataName): Training | undefined {
  if (phase !== 'starting' && phase !== 'stopped') return undefined;
  return settings?.data === data ? undefined : states[phase];
}
