import type { Interval } from '../../figures/scale.ts';

/** Values of z in view, the same in both planes, so that a datum stands under what it pulls at. */
export const span: Interval = [-5, 5];

/** Room at the left for the ticks, in label sizes. */
export const axisRoom = 3.2;
