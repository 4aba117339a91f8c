import { useEffect, useMemo } from 'react';
import { useTraining } from '../../../../state/useTraining.ts';
import type { Training } from '../../../../state/training.ts';
import type { LabValues } from '../../settings.ts';
import type { Case } from './case.ts';
import { variantOf, type Variant } from './caseValues.ts';
import { readingOf, type Reading } from './reading.ts';

/** What the runs of a case came to; they last until the page is closed. */
export type Readings = Partial<Readonly<Record<Variant, Reading>>>;

const kept = new Map<Case['id'], Readings>();

const everything = (state: Training): Training => state;

/** The readings of both runs of a case, as far as they were trained here to their last step, or stopped before. */
export function useReadings(of: Case, values: LabValues): Readings {
  const state = useTraining(everything);
  const { phase, settings, step, changedAt, looking } = state;
  const isDone =
    phase === 'stopped' ||
    (phase === 'paused' &&
      step >= of.steps &&
      changedAt.length === 0 &&
      looking.at === null &&
      state.snapshot?.step === step);
  const variant = isDone && settings ? variantOf(of, settings, values) : undefined;
  const now = useMemo(() => (variant ? readingOf(state) : undefined), [variant, state]);
  useEffect(() => {
    if (variant && now) kept.set(of.id, { ...kept.get(of.id), [variant]: now });
  }, [of, variant, now]);
  return { ...kept.get(of.id), ...(variant && now && { [variant]: now }) };
}
