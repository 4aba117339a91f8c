import { refusals, type HeldOut } from '../../state/training.ts';
import { isPicture, labSettings, type LabValues } from './settings.ts';

/** Whether data lie in [0, 1]: pictures do, but for noise that is set to the ends; the reader's own are looked at. */
export function isUnitRange(data: LabValues['data'], heldOut: HeldOut | null): boolean {
  if (data !== 'own') return isPicture(data);
  return heldOut?.x.every((value) => value >= 0 && value <= 1) ?? false;
}

/** Why a change cannot be made to choices that go together now, in a sentence; undefined when it can. */
export function whyNot(values: LabValues, change: Partial<LabValues>, unitRange: boolean): string | undefined {
  const now: readonly string[] = Object.values(refusals(labSettings(values), unitRange));
  return Object.values(refusals(labSettings({ ...values, ...change }), unitRange)).find(
    (sentence) => !now.includes(sentence),
  );
}

/** What stands against a choice as it is: an address may hold choices that do not go together. */
export function conflicts(values: LabValues, unitRange: boolean): ReturnType<typeof refusals> {
  return refusals(labSettings(values), unitRange);
}
