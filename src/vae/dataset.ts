import { digits } from '../data/digits.ts';
import { heatBump } from '../data/heatBump.ts';
import type { Dataset } from '../data/types.ts';
import type { DataName, HeldOut } from './protocol.ts';

/** Generates a data set of so many items; as a rule 2,000 (digits: 4,000) to train on and 400 held out. */
export function makeDataset(name: DataName, seed: number, trainCount?: number, heldOutCount?: number): Dataset {
  return name === 'digits' ? digits(seed, trainCount, heldOutCount) : heatBump(seed, trainCount, heldOutCount);
}

/** The held-out items as the page gets them. */
export function inHeldOut({ heldOut, features, width, height }: Dataset): HeldOut {
  return { features, width, height, ...heldOut };
}
