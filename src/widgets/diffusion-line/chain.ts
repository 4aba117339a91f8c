import { createSchedule } from '../../math/diffusion.ts';
import { snrBetas } from '../../math/snrBetas.ts';

/** Noising steps of the particles, T. */
export const chainSteps = 51;

/** The step after which signal and noise are even: ᾱ = ½. */
export const evenStep = (chainSteps + 1) / 2;

/** Its signal-to-noise ratio falls from 5000 to 1/5000 in equal steps of the logarithm. */
export const chain = createSchedule(snrBetas(chainSteps, 5000, 1 / 5000));
