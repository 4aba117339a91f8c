import { initialValues } from '../../../../notebook/param.ts';
import type { Settings } from '../../../../state/training.ts';
import { params as trainer } from '../../../vae-trainer/params.ts';
import { networkParams } from '../../networkParams.ts';
import { labSettings, labValuesForData, type LabValues } from '../../settings.ts';
import type { Case } from './case.ts';

/** The run that fails, or the one that is repaired. */
export type Variant = 'change' | 'cure';

const { seed, beta, annealing, annealingSteps, colorBy } = initialValues(trainer);

/** Where every case starts from, before the usual settings of its data. */
const start = {
  ...initialValues(networkParams),
  seed,
  beta,
  annealing,
  annealingSteps,
  colorBy,
  prior: 'normal',
  objective: 'elbo',
  freeBits: 0,
  optimizer: 'adam',
  momentum: 0.9,
  epsilon: 1e-7,
  unitX: 1,
  unitY: 2,
  curves: 'bound',
} as const satisfies Partial<LabValues>;

/** Everything that a case sets; only the device and what is a matter of looking stay as they are. */
export function valuesOf(of: Case, variant: Variant): Partial<LabValues> {
  return { ...start, ...labValuesForData(of.data), ...of[variant] };
}

/** What tells one run from another, whatever the seed and the device. */
const fingerprint = (settings: Settings): string => JSON.stringify({ ...settings, seed: 0, device: 'auto' });

/** Which run of a case has these settings, at any seed; undefined for neither. */
export function variantOf(of: Case, settings: Settings, values: LabValues): Variant | undefined {
  return (['change', 'cure'] as const).find(
    (variant) => fingerprint(labSettings({ ...values, ...valuesOf(of, variant) })) === fingerprint(settings),
  );
}
