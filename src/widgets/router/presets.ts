import type { Preset } from '../../ui/Figure.tsx';
import { routerStep } from './params.ts';

const run = { routerStage: 'trained', routerSeed: 5, routerCapacity: 1.25, alpha: 0.01 } as const;
const end = { routerStep: routerStep.max };

/** Runs to watch, and given tokens: collapsed, nearly even, and odd. */
export const presets: readonly Preset[] = [
  { label: 'eight experts, untrained', values: { ...run, routerExperts: 8, routerStep: 0 } },
  { label: 'trained', values: { ...run, ...end, routerExperts: 8 } },
  { label: 'a stronger α', values: { ...run, ...end, routerExperts: 8, alpha: 0.03 } },
  { label: 'sixteen experts', values: { ...run, ...end, routerExperts: 16 } },
  { label: 'collapse reads N', values: { routerStage: 'six', push: 8, sharpness: 5 } },
  { label: 'even reads 1', values: { routerStage: 'six', push: 0, sharpness: 0.1 } },
  { label: 'the odd state', values: { routerStage: 'odd' } },
];
