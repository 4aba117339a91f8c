import { memo, useState } from 'react';
import { training, type HeldOut } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import { Landing } from './Landing.tsx';

interface WhereProps {
  /** `count` × features, as the run should see them. */
  readonly x: Float32Array;
  readonly count: number;
  readonly form: Pick<HeldOut, 'features' | 'width' | 'height' | 'range' | 'kind'>;
}

/** Where these items land in the run as it stands, without training on them. */
export const Where = memo(function Where({ x, count, form }: WhereProps) {
  const features = useTraining(({ heldOut, phase }) =>
    phase === 'recorded' || phase === 'starting' ? undefined : heldOut?.features,
  );
  const [asked, setAsked] = useState<Float32Array>();
  const fits = features === form.features;
  const why =
    features === undefined
      ? 'There is no run of this page yet to encode them with: press Train first.'
      : `The present run takes ${wholeText(features)} numbers per item, and these have ${wholeText(form.features)}.`;
  return (
    <section className="pane">
      <h3>
        In the present run <span>without training on them</span>
      </h3>
      <button
        type="button"
        className="btn alt"
        disabled={!fits}
        onClick={() => {
          setAsked(x);
          training.encode('own', x);
        }}
      >
        Encode these with the present run
      </button>
      {!fits && <p className="trainer-note">{why}</p>}
      {fits && asked === x && <Landing purpose="own" x={x} count={count} form={form} />}
    </section>
  );
});
