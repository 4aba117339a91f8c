import { useEffect } from 'react';
import { training, type HeldOut } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import { Landing } from './Landing.tsx';

interface LiveProps {
  readonly x: Float32Array;
  readonly form: Pick<HeldOut, 'features' | 'width' | 'height' | 'range' | 'kind'>;
}

/** Where one drawn item lands in the present run, again with every change of either. */
export function Live({ x, form }: LiveProps) {
  const features = useTraining(({ heldOut, phase }) =>
    phase === 'recorded' || phase === 'starting' ? undefined : heldOut?.features,
  );
  const step = useTraining(({ snapshot }) => snapshot?.step);
  const fits = features === form.features;
  useEffect(() => {
    if (fits) training.encode('drawing', x);
  }, [fits, x, step]);
  const what = form.features === 2 ? 'points of a plane' : 'digits 0–9 or another set of 16 × 16 pixels';
  return (
    <section className="pane">
      <h3>
        In the present run <span>where it lands, and what comes back</span>
      </h3>
      {fits ? (
        <Landing purpose="drawing" x={x} count={1} form={form} />
      ) : (
        <p className="trainer-note">
          {features === undefined
            ? `There is no run of this page yet: choose ${what} as data and press Train.`
            : `The present run takes ${wholeText(features)} numbers per item, and this has ${form.features}: choose ${what}.`}
        </p>
      )}
    </section>
  );
}
