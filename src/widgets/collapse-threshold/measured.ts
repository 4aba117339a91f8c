import { dampedOscillator } from '../../data/dampedOscillator.ts';
import { heatBump } from '../../data/heatBump.ts';
import { pendulum } from '../../data/pendulum.ts';
import { spectrum } from '../../data/spectrum.ts';
import type { Dataset } from '../../data/types.ts';
import { wave } from '../../data/wave.ts';

/** The data sets whose spectrum can be measured. */
export type Measured = 'heat-bump' | 'wave' | 'oscillator' | 'pendulum';

const generators = { 'heat-bump': heatBump, wave, oscillator: dampedOscillator, pendulum } as const satisfies Record<
  Measured,
  (seed: number, trainCount?: number, heldOutCount?: number) => Dataset
>;

/** The seed of the data, and how many items are generated. */
const sample = { seed: 1, count: 2000 };

const known = new Map<Measured, readonly number[]>();

/**
 * The variances of a generated data set along its principal directions, largest first: the eigenvalues of the covariance
 * of 2,000 items. Measured once, in hundredths of a second, pictures in two or three tenths.
 */
export function spectrumOf(name: Measured): readonly number[] {
  const kept = known.get(name);
  if (kept) return kept;
  const { train, features } = generators[name](sample.seed, sample.count, 0);
  const found = [...spectrum(train, features).eigenvalues];
  known.set(name, found);
  return found;
}
