import type { Interval } from '../../figures/scale.ts';
import type { AndOrScene } from './scene.ts';

/** The part of the line that is drawn: wider where two experts are moved far apart. */
export const spanOf = ({ conflict }: AndOrScene): Interval => (conflict === undefined ? [-6, 6] : [-8, 8]);

/** The first of some tops that leaves room above a peak. */
export const topAbove = (peak: number): number =>
  [0.5, 0.8, 1.2, 1.8, 2.6, 3.6, 5].find((top) => top >= 1.15 * peak) ?? 5;
