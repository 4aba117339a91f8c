import { useEffect, useState } from 'react';
import { page, setValues } from '../../../../state/page.ts';
import { training } from '../../../../state/training.ts';
import { labSettings, type LabValues } from '../../settings.ts';

/** Milliseconds that the page is given to follow its knobs first; it takes 200. */
const after = 300;

/** Sets values, and then trains from the first step; the steps are taken once the page's run has the settings that the values ask for. */
export function useCaseRun(values: LabValues): (change: Partial<LabValues>, steps: number) => void {
  const [wish, setWish] = useState<{ readonly settings: string; readonly steps: number }>();
  const settings = JSON.stringify(labSettings(values));
  useEffect(() => {
    if (wish?.settings !== settings) return undefined;
    const timer = setTimeout(() => {
      setWish(undefined);
      if (training.store.getState().phase !== 'recorded') training.startOver();
      void training.step(labSettings(values), wish.steps);
    }, after);
    return () => clearTimeout(timer);
  }, [wish, settings, values]);
  return (change, steps) => {
    setValues(change);
    const now = { ...values, ...page.getState().values } as LabValues;
    setWish({ settings: JSON.stringify(labSettings(now)), steps });
  };
}
