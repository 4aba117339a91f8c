import { createRng } from '../math/rng.ts';
import { createDraws } from './draw.ts';

/** Samples of a Monte Carlo line on a page: enough for three digits, few enough for every frame of a drag. */
export const pageSamples = 20_000;

/** The draws of every derivation on a page; the server and the browser use the same. */
export const pageDraws = createDraws(createRng(2718), pageSamples);
