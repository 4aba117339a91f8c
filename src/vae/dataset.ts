import { dampedOscillator } from '../data/dampedOscillator.ts';
import { digits } from '../data/digits.ts';
import { heatBump } from '../data/heatBump.ts';
import { pendulum } from '../data/pendulum.ts';
import { strokeTwo } from '../data/strokeTwo.ts';
import type { Dataset } from '../data/types.ts';
import { wave } from '../data/wave.ts';
import type { DataName, HeldOut } from './protocol.ts';

const generators = {
  'heat-bump': heatBump,
  wave,
  oscillator: dampedOscillator,
  pendulum,
  'stroke-two': strokeTwo,
  digits,
} as const satisfies Record<DataName, (seed: number, trainCount?: number, heldOutCount?: number) => Dataset>;

/** Generates a data set of so many items; as a rule 2,000 (digits: 4,000) to train on and 400 held out. */
export function makeDataset(name: DataName, seed: number, trainCount?: number, heldOutCount?: number): Dataset {
  return generators[name](seed, trainCount, heldOutCount);
}

/** The held-out items as the page gets them. */
export function inHeldOut({ heldOut, features, width, height, range, angles }: Dataset): HeldOut {
  return { features, width, height, ...(range && { range }), ...(angles && { angles }), ...heldOut };
}
