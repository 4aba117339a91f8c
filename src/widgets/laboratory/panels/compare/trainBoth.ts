import { otherRun } from '../../../../state/otherRun.ts';
import { ownData } from '../../../../state/ownData.ts';
import { training, type HeldOut } from '../../../../state/training.ts';
import { conflicts, isUnitRange } from '../../refuse.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { otherValues } from './otherValues.ts';

/** Why both cannot be trained now, one sentence each; empty when they can. */
export function obstacles(values: LabValues, heldOut: HeldOut | null): readonly string[] {
  const unitRange = isUnitRange(values.data, heldOut);
  const sentences = [values, otherValues(values)].flatMap((of) => Object.values(conflicts(of, unitRange)));
  const isMissing = values.data === 'own' && ownData.store.getState().prepared === null;
  return [
    ...new Set(sentences),
    ...(isMissing ? ['Your own data are not in this page: bring them in at “Your data” first.'] : []),
  ];
}

/** Trains both runs from their first step, each by a trainer of its own. */
export function trainBoth(values: LabValues): void {
  const settings = labSettings(values);
  const steps = values.otherSteps;
  const own = ownData.store.getState().prepared?.data;
  otherRun.train(labSettings(otherValues(values)), steps, own);
  if (values.data === 'own' && own) return void training.trainOn(own, settings, steps);
  if (training.store.getState().phase !== 'recorded') {
    training.change(settings);
    training.startOver();
  }
  void training.step(settings, steps);
}
