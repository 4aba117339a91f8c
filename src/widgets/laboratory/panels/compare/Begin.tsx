import { otherRun } from '../../../../state/otherRun.ts';
import { setValues } from '../../../../state/page.ts';
import type { Training } from '../../../../state/training.ts';
import type { LabValues } from '../../settings.ts';
import { copyOfValues } from './otherValues.ts';

/** How B comes about: with the settings of A, to be changed, or as A stands now. */
export function Begin({ values, run }: { readonly values: LabValues; readonly run: Training }) {
  const isLive = run.phase !== 'recorded' && run.phase !== 'starting' && run.snapshot !== null;
  const copy = copyOfValues(values);
  return (
    <div className="gallery-acts">
      <button
        type="button"
        className={values.otherRun === 'none' ? 'btn' : 'quiet'}
        onClick={() => setValues({ ...copy, otherRun: 'some' })}
      >
        Give B the settings of A
      </button>
      <button
        type="button"
        className={values.otherRun === 'none' ? 'btn alt' : 'quiet'}
        disabled={!isLive}
        title={isLive ? undefined : 'Press Train first'}
        onClick={() => {
          otherRun.keep(run);
          setValues({ ...copy, otherRun: 'some', otherTaken: run.changedAt.length === 0 ? run.step : 0 });
        }}
      >
        Keep this run as B
      </button>
    </div>
  );
}
