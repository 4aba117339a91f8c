import { ownData } from '../../../../state/ownData.ts';
import { setValues } from '../../../../state/page.ts';
import { readRun } from '../../../../state/runFiles.ts';
import { training } from '../../../../state/training.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import type { LabValues } from '../../settings.ts';
import { valuesOfSettings } from './valuesOfSettings.ts';

/** What came of opening a file, in a sentence. */
export interface Opened {
  readonly ok: boolean;
  readonly says: string;
}

/** Bytes of the largest file that is read; a run of the largest model takes a fifth of it. */
const most = 50 * 1024 * 1024;

const refused = (says: string): Opened => ({ ok: false, says: `${says} The run of this page is as it was.` });

/** Opens a run's file: the trainer stands where it stood, and the knobs show its settings. A file that cannot be used changes nothing. */
export async function openRun(file: File, now: LabValues): Promise<Opened> {
  if (file.size > most)
    return refused(`This file has ${Math.round(file.size / 1024 / 1024)} MB, and a run's file has 50 MB at most.`);
  const read = await file.text().then(readRun, () => ({ problem: 'This file could not be read.' }));
  if ('problem' in read) return refused(read.problem);
  const { checkpoint, fingerprint } = read.run;
  const shown = valuesOfSettings(checkpoint.settings, now);
  if (!shown) return refused('The knobs of this page cannot show the model of this run.');
  const { values, settings } = shown;
  const own = ownData.store.getState().prepared?.data;
  // What the reader has brought may not have been trained on yet.
  const data = settings.data === 'own' && own?.fingerprint === fingerprint ? own : undefined;
  const problem = await training.restore({ ...read.run, checkpoint: { ...checkpoint, settings } }, data);
  if (problem !== '') return refused(problem);
  setValues(values);
  return { ok: true, says: `The run stands at step ${wholeText(checkpoint.step)}, and Train goes on from there.` };
}
