import { exchange, forecasts } from './collapse.ts';
import { factors } from './factors.ts';
import type { Claim } from './claim.ts';

/** What training is known to do, each with the numbers that show it. */
export const claims: readonly Claim[] = [...forecasts, ...exchange, ...factors];
