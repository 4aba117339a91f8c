import type { Preset } from '../../ui/Figure.tsx';

/** Codes to start from. */
export const presets: readonly Preset[] = [
  { label: 'the code of the derivation', values: { mean1: 0.5, mean2: -1, logVar1: -1, logVar2: 0.3 } },
  { label: 'both are the prior', values: { mean1: 0, mean2: 0, logVar1: 0, logVar2: 0 } },
  { label: 'one speaks, one is off', values: { mean1: 1.5, mean2: 0, logVar1: -3, logVar2: 0 } },
  { label: 'sharp, and sharper', values: { mean1: 0, mean2: 0.6, logVar1: -4, logVar2: -5.4 } },
  { label: 'far out', values: { mean1: 2.8, mean2: -2, logVar1: -1, logVar2: -1 } },
];
