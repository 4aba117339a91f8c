import { use, useEffect, useState } from 'react';
import { training, type DataName, type RecordedRun } from '../../state/training.ts';
import { Still } from './Pane.tsx';
import { wholeText } from './words.ts';

/** Moves through the recorded run. */
export function Replay({ data, step }: { readonly data: DataName; readonly step: number }) {
  const still = use(Still);
  const [run, setRun] = useState<RecordedRun>();
  useEffect(() => {
    let wanted = true;
    training.loadRecorded(data).then(
      (loaded) => wanted && setRun(loaded),
      // Whoever shows the recording says that it is missing.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [data]);
  const last = (run?.snapshots.length ?? 1) - 1;
  const index = run ? run.snapshots.findIndex((snapshot) => snapshot.step >= step) : 0;
  return (
    <label className="replay" inert={still}>
      replay
      <input
        type="range"
        min={0}
        max={Math.max(1, last)}
        step={1}
        value={run ? (index < 0 ? last : index) : 1}
        disabled={!run}
        aria-valuetext={`step ${wholeText(step)} of the recorded run`}
        onChange={(event) => void training.showRecorded(data, Number(event.target.value))}
      />
      <span>step {wholeText(step)}</span>
    </label>
  );
}
