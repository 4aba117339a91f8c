import { useEffect, useRef } from 'react';
import { otherRun } from '../../../../state/otherRun.ts';
import { noteValues } from '../../../../state/training.ts';
import { useOtherRun } from '../../../../state/useOtherRun.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { isTrainedAs } from './standing.ts';
import { otherValues } from './otherValues.ts';
import { compareParams } from './params.ts';

/** Repeats the run of a link on arrival, writes down how far B has come, and closes its trainer when the panel is left or the page hidden. */
export function useOther(values: LabValues): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    const isFresh = otherRun.store.getState().run.settings === null;
    if (isFresh && values.otherRun === 'some' && values.otherTaken > 0)
      otherRun.train(labSettings(otherValues(values)), Math.round(values.otherTaken));
  }, [values]);
  const { run } = useOtherRun();
  useEffect(() => {
    if (run.phase !== 'paused' || !run.settings) return;
    const isRepeatable =
      run.changedAt.length === 0 &&
      run.step <= compareParams.otherTaken.max &&
      isTrainedAs(run.settings, labSettings(otherValues(values)));
    noteValues({ otherTaken: isRepeatable ? run.step : 0 });
  }, [run, values]);
  useEffect(() => {
    const onHide = (): void => {
      if (document.hidden) otherRun.close('The trainer of B was closed while this page was hidden.');
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      otherRun.close('The trainer of B was closed when its panel was left.');
    };
  }, []);
}
