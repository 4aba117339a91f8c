import type { Normal } from './normal.ts';

/** The least standard deviation of an expert: without a floor one that sits on a single datum would sharpen for ever. */
export const leastStd = 0.02;

/** The expert that a network's two numbers stand for: its mean, and the logarithm of what its std has above the floor. */
export const expertOf = (mean: number, raw: number): Normal => ({ mean, std: leastStd + Math.exp(raw) });
