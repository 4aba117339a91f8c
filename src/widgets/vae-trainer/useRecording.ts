import { useEffect, useState } from 'react';
import { training, type DataName } from '../../state/training.ts';
import { useTraining } from '../../state/useTraining.ts';

/** What has become of the wish to show a recorded run: it is there, none exists of these data, or it could not be fetched. */
type Recording = 'there' | 'none' | 'lost';

/** Shows the recorded run of these data while no live run exists and the figure is near. */
export function useRecording(data: DataName, near: boolean): Recording {
  const recorded = useTraining((state) => state.phase === 'recorded');
  const [failed, setFailed] = useState<{ readonly data: DataName; readonly is: Recording }>();
  useEffect(() => {
    if (!near || !recorded) return;
    training.showRecorded(data).then(
      () => setFailed(undefined),
      (error: unknown) => setFailed({ data, is: error instanceof RangeError ? 'none' : 'lost' }),
    );
  }, [near, recorded, data]);
  return recorded && failed?.data === data ? failed.is : 'there';
}
