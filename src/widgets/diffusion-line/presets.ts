import type { Preset } from '../../ui/Figure.tsx';
import { chainSteps, evenStep } from './chain.ts';

const two = { lineMean1: -1.5, lineMean2: 1.5, lineStd: 0.3, lineWeight: 0.5 };

/** Places to start from. */
export const presets: readonly Preset[] = [
  { label: 'pure noise', values: { ...two, lineWay: 'back', lineTime: chainSteps } },
  { label: 'signal = noise', values: { ...two, lineWay: 'back', lineTime: evenStep } },
  { label: 'run back to data', values: { ...two, lineWay: 'back', lineTime: 0 } },
  { label: 'forward, half way', values: { ...two, lineWay: 'forward', lineTime: evenStep } },
  {
    label: 'a rare, far bump',
    values: { lineMean1: -2.6, lineMean2: 0.8, lineStd: 0.2, lineWeight: 0.1, lineWay: 'back', lineTime: 0 },
  },
];
