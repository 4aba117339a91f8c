import { countWord, numberText } from '../../../vae-trainer/words.ts';
import type { Reading } from './reading.ts';

/** Parts of a list, joined as in speech. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The KL of each unit, such as "0.43 and 0.00 nats". */
export const klText = ({ units }: Reading): string => `${listed(units.map(({ kl }) => numberText(kl, 2)))} nats`;

/** How many units are silent. */
export const silentOf = ({ units }: Reading): number => units.filter(({ active }) => !active).length;

/** A coefficient of determination in words; below zero its size says nothing. */
export const r2Text = (value: number | undefined): string =>
  value === undefined ? 'not measured' : value < 0 ? 'below 0' : numberText(value, 2);

/** "one of the two units is silent", "both units are in use" … */
export function unitsText(run: Reading): string {
  const silent = silentOf(run);
  const all = run.units.length;
  const [whole, none] =
    all === 2 ? ['both units', 'both units'] : [`all ${countWord(all)} units`, `all ${countWord(all)} units`];
  if (silent === 0) return `${whole} are in use`;
  if (silent === all) return `${none} are silent`;
  return `${countWord(silent)} of the ${countWord(all)} units ${silent === 1 ? 'is' : 'are'} silent`;
}

/** A share as a whole percentage. */
export const percent = (share: number): string => `${numberText(100 * share, 0)} %`;

/** βσ², the variance that a direction must exceed before a unit pays for it (Lucas et al. 2019). */
export const waterLine = ({ settings, sigma }: Reading): number => settings.beta * sigma * sigma;

/** The variances of the data beside βσ², and how many exceed it. */
export function varianceText(run: Reading): string {
  const line = waterLine(run);
  const above = run.variances.filter((variance) => variance > line).length;
  const [first = 0, second = 0] = run.variances;
  const many = above === 0 ? 'neither exceeds' : above === 1 ? 'only the first exceeds' : 'both exceed';
  return `along their two main directions the held-out data have the variances ${numberText(first, 2)} and ${numberText(second, 2)}, and ${many} βσ² = ${numberText(line, line < 0.1 ? 4 : 2)}`;
}

/** The sentence of a run that went another way than the case is about. */
export const otherwise = (says: string): { readonly held: false; readonly says: string } => ({
  held: false,
  says: `This run did otherwise: ${says}`,
});
