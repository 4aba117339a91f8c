import { expertsStep } from './params.ts';
import type { Preset } from '../../ui/Figure.tsx';

const soft = { expertsStage: 'fork', expertsGating: 'soft', expertsSeed: 1 } as const;

/** Runs to watch, each from its first step or at its end, and the experts of the ladder. */
export const presets: readonly Preset[] = [
  { label: 'two experts, untrained', values: { ...soft, expertsCount: 2, expertsStep: 0 } },
  { label: 'two, trained', values: { ...soft, expertsCount: 2, expertsStep: expertsStep.max } },
  { label: 'one expert', values: { ...soft, expertsCount: 1, expertsStep: expertsStep.max } },
  { label: 'a run that got stuck', values: { ...soft, expertsCount: 2, expertsSeed: 2, expertsStep: expertsStep.max } },
  { label: 'three at one x', values: { expertsStage: 'bells', y: 1.2, gate1: 0.5, gate2: -0.2, gate3: 1 } },
  {
    label: 'a gate that is overruled',
    values: {
      expertsStage: 'bells',
      y: -2,
      gate1: -6.9,
      gate2: 6.9,
      gate3: -6.9,
      mean1: -2,
      mean2: 2,
      mean3: 3.5,
      std1: 0.5,
      std2: 0.5,
      std3: 0.5,
    },
  },
];
