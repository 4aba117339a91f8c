import type { Other } from '../../../../state/otherRun.ts';
import type { Settings } from '../../../../state/training.ts';
import { differences } from '../../../vae-trainer/differences.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { otherValues } from './otherValues.ts';

/** Whether a run has the settings that are wanted, its device aside. */
export const isTrainedAs = (run: Settings, wanted: Settings): boolean =>
  run.data === wanted.data && differences(run, wanted).length === 0;

/** How B stands, in a sentence. */
export function standing({ run, open, closed }: Other, values: LabValues): string {
  if (run.trouble !== '') return `B: ${run.trouble}`;
  if (run.phase === 'starting') return 'B: its trainer starts.';
  const gone = closed === '' ? '' : ` ${closed} Train both opens a new one, from the first step.`;
  if (!run.settings) return `B has not been trained yet.${gone}`;
  const wanted = labSettings(otherValues(values));
  const other = run.settings.data === wanted.data ? differences(run.settings, wanted) : ['other data'];
  const stale = isTrainedAs(run.settings, wanted)
    ? ''
    : ` Its knobs ask for something else now (${other.join(', ')}): train both again.`;
  const kept = !open && closed === '' ? ' kept as it stood' : '';
  return `B: step ${wholeText(run.step)}${kept}.${stale}${gone}`;
}
