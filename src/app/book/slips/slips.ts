import { autoencoderAndBlocks } from './blocks.ts';
import { aroundTheBound } from './bound.ts';
import { foundations } from './foundations.ts';
import type { Slip } from './slip.ts';

/** All slips of the notes, in the order of the lessons. */
export const slips: readonly Slip[] = [...foundations, ...aroundTheBound, ...autoencoderAndBlocks];
