import { type DragEvent, useId, useState } from 'react';
import { writeRun } from '../../../../state/runFiles.ts';
import { training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { saveCsv, saveJson } from '../../../../ui/save/save.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import type { Panel } from '../../panel.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { codesTable } from './codesTable.ts';
import { openRun, type Opened } from './openRun.ts';

/** Saves the run as it stands now, whole or its codes; gives a sentence about it. */
async function save(what: 'run' | 'codes'): Promise<string> {
  const run = await training.save();
  const { settings, step } = run.checkpoint;
  const name = `elbo-room-${settings.data}-step-${step}`;
  const { heldOut } = training.store.getState();
  if (what === 'run') saveJson(writeRun(run), name);
  else if (heldOut && run.codes) saveCsv(codesTable(heldOut, run.codes), `${name}-codes`);
  return `Saved the ${what} at step ${wholeText(step)}.`;
}

function Save() {
  const isLive = useTraining(({ phase }) => phase !== 'recorded' && phase !== 'starting');
  const [says, setSays] = useState('');
  const onSave = (what: 'run' | 'codes') => (): void => {
    save(what).then(setSays, (error: unknown) => setSays(error instanceof Error ? error.message : String(error)));
  };
  return (
    <section className="pane">
      <h3>
        Save the run <span>nothing leaves this page but into your files</span>
      </h3>
      <p className="trainer-note">
        The run’s file holds weights, optimizer, settings, seed, curves and codes: enough to go on as if it had never
        stopped. The table holds the code of every held-out item beside its true factors.
      </p>
      <div className="runs-acts">
        <button type="button" className="btn alt" disabled={!isLive} onClick={onSave('run')}>
          Save run (JSON)
        </button>
        <button type="button" className="btn alt" disabled={!isLive} onClick={onSave('codes')}>
          Save codes (CSV)
        </button>
      </div>
      <p className="trainer-note" role="status">
        {isLive ? says : 'There is no run to save yet: press Train first.'}
      </p>
    </section>
  );
}

function Open({ values }: { readonly values: LabValues }) {
  const id = useId();
  const [opened, setOpened] = useState<Opened>();
  const [isOver, setOver] = useState(false);
  const open = (file: File | undefined): void => {
    if (!file) return;
    setOpened(undefined);
    void openRun(file, values).then(setOpened);
  };
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') open(event.dataTransfer.files[0]);
  };
  return (
    <section className="pane">
      <h3>Open a run</h3>
      <div className="runs-drop" data-over={isOver} onDragOver={onDrag} onDragLeave={onDrag} onDrop={onDrag}>
        <label htmlFor={id}>Drop a run’s file here, or choose one:</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            open(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {opened && (
        <p className={opened.ok ? 'trainer-note' : 'trouble'} role={opened.ok ? 'status' : 'alert'}>
          {opened.says}
          {opened.ok && (
            <>
              {' '}
              The address now repeats its settings, <b>not its weights</b>: to come back to this run, keep the file.
            </>
          )}
        </p>
      )}
      <p className="trainer-note">
        It takes the place of the run in this page. A file that cannot be used is refused, and then nothing changes.
      </p>
    </section>
  );
}

/** The run as a file. */
export const panel: Panel = {
  ...about,
  Component: ({ values }) => (
    <div className="runs">
      <Save />
      <Open values={values} />
    </div>
  ),
};
