import type { Preset } from '../../ui/Figure.tsx';
import { physicsStep } from './params.ts';

const trained = { physicsComponents: 3, physicsSeed: 1, physicsStep: physicsStep.max } as const;

/** One item seen in three ways by a trained model, the model before its first step, one with too few experts, and a worse run. */
export const presets: readonly Preset[] = [
  { label: 'both', values: { ...trained, physicsShown: 'both' } },
  { label: 'the picture is lost', values: { ...trained, physicsShown: 'trace' } },
  { label: 'the trace is lost', values: { ...trained, physicsShown: 'picture' } },
  { label: 'untrained', values: { ...trained, physicsShown: 'both', physicsStep: 0 } },
  { label: 'two experts for three pendulums', values: { ...trained, physicsShown: 'both', physicsComponents: 2 } },
  { label: 'a run that got stuck', values: { ...trained, physicsShown: 'both', physicsSeed: 6 } },
];
