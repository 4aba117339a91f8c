import type { Values } from '../../../../notebook/param.ts';
import { page, setValues } from '../../../../state/page.ts';
import type { Prepared } from '../../../../state/ownData.ts';
import { training } from '../../../../state/training.ts';
import { labSettings, labValuesForData, type LabValues } from '../../settings.ts';

/** A fingerprint as the number that an address holds. */
export const printOf = (fingerprint: string): number => Number.parseInt(fingerprint, 16);

/** The page's values for a run on these data: what suits them where the page showed other data, and as they are where not. */
export function valuesFor({ data, unitRange, classes }: Prepared, now: LabValues): Values {
  const suits: Values =
    now.data === 'own'
      ? {}
      : {
          ...labValuesForData('own'),
          // Points need deeper networks, to bend the plane of codes to them.
          ...(data.kind === 'points' && { layers: 2, hidden: 48, hidden2: 48 }),
          latent: Math.min(2, data.features),
        };
  const factor = Object.keys(data.heldOut.factors)[0];
  return {
    ...suits,
    data: 'own',
    dataPrint: printOf(data.fingerprint),
    run: 0,
    ...(classes.length > 0 ? { colorBy: 'class' } : factor !== undefined && { colorBy: factor }),
    ...(!unitRange && now.likelihood !== 'gaussian' && { likelihood: 'gaussian' }),
  };
}

/** Gives the data to the trainer, sets the page's values, and trains from step 0: so many steps, or until it is paused. */
export function trainOn(prepared: Prepared, now: LabValues, steps?: number): void {
  setValues(valuesFor(prepared, now));
  // What was set is within the declared ranges now.
  const values = { ...now, ...page.getState().values };
  void training.trainOn(prepared.data, labSettings(values), steps);
}
