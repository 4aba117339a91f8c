import type { Case } from './case.ts';
import { average } from './cases/average.ts';
import { explode } from './cases/explode.ts';
import { holes } from './cases/holes.ts';
import { narrow } from './cases/narrow.ts';
import { price } from './cases/price.ts';
import { rise } from './cases/rise.ts';
import { silent } from './cases/silent.ts';
import { wide } from './cases/wide.ts';

/** All failures, in the order in which they are shown. */
export const cases: readonly Case[] = [silent, price, holes, narrow, wide, average, rise, explode];
